/** Players and pictures of a lesson, as written: what they show, their captions, their poster. */
import type { Element } from 'hast'
import { property } from './audit.ts'

const VIDEO = /\.(?:mp4|m4v|webm|ogv|mov|mkv)$/i
const AUDIO = /\.(?:mp3|m4a|aac|ogg|oga|opus|flac|wav|weba)$/i

const pathOf = (address: string): string => address.split(/[?#]/)[0] ?? ''

/** Whether an address ends like a recording's. */
export const mediumKind = (address: string): 'video' | 'audio' | null => {
  const path = pathOf(address)
  return VIDEO.test(path) ? 'video' : AUDIO.test(path) ? 'audio' : null
}

export interface MediaElement {
  readonly kind: 'video' | 'audio'
  /** Addresses to try, best first. */
  readonly sources: readonly string[]
  readonly poster: string | null
  readonly tracks: readonly {
    readonly src: string
    readonly language: string | null
    readonly label: string | null
  }[]
  readonly title: string
}

const childrenNamed = (node: Element, name: string): Element[] =>
  node.children.filter((child): child is Element => child.type === 'element' && child.tagName === name)

/** A `video`, an `audio`, or an `img` that shows a recording (`![](talk.mp4)`); null for anything else. */
export const readMediaElement = (node: Element): MediaElement | null => {
  const src = property(node, 'src')
  if (node.tagName === 'img') {
    const kind = mediumKind(src)
    return kind && { kind, sources: [src], poster: null, tracks: [], title: property(node, 'alt') }
  }
  if (node.tagName !== 'video' && node.tagName !== 'audio') return null
  const sources = [src, ...childrenNamed(node, 'source').map((source) => property(source, 'src'))]
  return {
    kind: node.tagName,
    sources: sources.filter((address) => address !== ''),
    poster: property(node, 'poster') || null,
    tracks: childrenNamed(node, 'track').flatMap((track) => {
      const kind = property(track, 'kind')
      const address = property(track, 'src')
      if (address === '' || (kind !== '' && kind !== 'subtitles' && kind !== 'captions')) return []
      const language = property(track, 'srcLang') || null
      return [{ src: address, language, label: property(track, 'label') || null }]
    }),
    title: property(node, 'title'),
  }
}
