/** The words of a cue without its markup: voices set apart, tags, time stamps and positions gone, entities read. */
import { parseFragment } from 'parse5'

/** Readings above characters stand in brackets behind them; everything else in angle brackets is markup. */
const VOICE = /<v(?:\.[^\s>]*)?(?:[ \t]+([^>]*))?>/gi
const RUBY_TEXT = /<rt(?:\.[^\s>]*)?>(.*?)(?:<\/rt>|(?=<\/ruby>|$))/gis
const TAG = /<\/?(?:[a-z][^<>]*|\d[\d:.]*)>/gi
/** SubStation positions that SubRip files carry: `{\an8}`. */
const OVERRIDE = /\{\\[^{}]*\}/g

const decodeEntities = (text: string): string => {
  if (!text.includes('&')) return text
  // What looks like a tag still is not one: only entities are to be read.
  const [node] = parseFragment(text.replaceAll('<', '&lt;')).childNodes
  return node && 'value' in node ? node.value : text
}

const plain = (markup: string): string =>
  decodeEntities(markup.replace(RUBY_TEXT, '($1)').replace(OVERRIDE, '').replace(TAG, ''))
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')

interface Spoken {
  readonly voice: string | null
  readonly text: string
}

const splitVoices = (markup: string): Spoken[] => {
  const parts: Spoken[] = []
  let voice: string | null = null
  let from = 0
  const push = (until: number): void => {
    // A voice ends at its closing tag; what follows is nobody's.
    const [said = '', ...unspoken] = markup.slice(from, until).split(/<\/v>/i)
    for (const [index, piece] of [said, unspoken.join('')].entries()) {
      const text = plain(piece)
      if (text !== '') parts.push({ voice: index === 0 ? voice : null, text })
    }
  }
  for (const match of markup.matchAll(VOICE)) {
    push(match.index)
    voice = plain(match[1] ?? '') || null
    from = match.index + match[0].length
  }
  push(markup.length)
  return parts
}

/**
 * @param markup payload of a WebVTT or SubRip cue
 * @returns plain text; `voice` when one person says all of it, otherwise names stand before what they say
 */
export const readCueText = (markup: string): Spoken => {
  const parts = splitVoices(markup)
  const voices = new Set(parts.map((part) => part.voice))
  if (voices.size <= 1) {
    const [voice = null] = voices
    return { voice, text: parts.map((part) => part.text).join('\n') }
  }
  return {
    voice: null,
    text: parts.map(({ voice, text }) => (voice ? `${voice}: ${text}` : text)).join('\n'),
  }
}
