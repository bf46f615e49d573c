/** What a file is, told by its name and, where that is not enough, by its first bytes. */
import mime from 'mime'

/** Names that mean something else in a course than in the registry of media types. */
const OWN: Readonly<Record<string, string>> = {
  // The registry says `video/mp2t`.
  ts: 'text/plain',
  mts: 'text/plain',
  cts: 'text/plain',
  srt: 'application/x-subrip',
  vtt: 'text/vtt',
  md: 'text/markdown',
  markdown: 'text/markdown',
  mdown: 'text/markdown',
  mkd: 'text/markdown',
  rmd: 'text/markdown',
  qmd: 'text/markdown',
  m4a: 'audio/mp4',
  m4v: 'video/mp4',
  opus: 'audio/ogg',
  mkv: 'video/x-matroska',
  ipynb: 'application/x-ipynb+json',
  py: 'text/x-python',
  r: 'text/plain',
}

const extensionOf = (path: string): string => /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''

/** Names of plain texts that go without an extension. */
const PLAIN =
  /(^|\/)(licen[cs]e|copying|notice|citation|authors|contributors|readme|changelog|makefile|dockerfile|version)$/i

/** IANA media type by name; `application/octet-stream` when it says nothing. */
export const mediaTypeOf = (path: string): string => {
  const extension = extensionOf(path)
  const own = Object.hasOwn(OWN, extension) ? OWN[extension] : undefined
  if (own !== undefined) return own
  if (extension === '' || PLAIN.test(path))
    return PLAIN.test(path) ? 'text/plain' : 'application/octet-stream'
  return mime.getType(path) ?? 'application/octet-stream'
}

/** Containers the players of Chromium open. */
const PLAYABLE: Readonly<Record<string, 'video' | 'audio'>> = {
  mp4: 'video', m4v: 'video', webm: 'video', ogv: 'video', mov: 'video', mkv: 'video',
  mp3: 'audio', m4a: 'audio', aac: 'audio', ogg: 'audio', oga: 'audio', opus: 'audio', flac: 'audio', wav: 'audio', weba: 'audio',
} // prettier-ignore

/** Whether a file is a recording the player can open, by its name. */
export const recordingKind = (path: string): 'video' | 'audio' | null => {
  const extension = extensionOf(path)
  return Object.hasOwn(PLAYABLE, extension) ? (PLAYABLE[extension] ?? null) : null
}

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

/**
 * Whether the first bytes are those of any recording at all: a web page saved as `talk.mp4` is none.
 * @param head at least 16 bytes of the file, where it has them
 */
export const startsLikeRecording = (head: Uint8Array): boolean => {
  const four = ascii(head, 0, 4)
  if (['OggS', 'fLaC', 'RIFF', 'RF64', 'ADIF'].includes(four) || four.startsWith('ID3')) return true
  // ISO base media and QuickTime: a box of a known type comes first.
  if (/^(?:ftyp|moov|mdat|free|skip|wide|pnot|styp|uuid)$/.test(ascii(head, 4, 8))) return true
  // EBML: WebM and Matroska.
  if (head[0] === 0x1a && head[1] === 0x45 && head[2] === 0xdf && head[3] === 0xa3) return true
  // A frame of MPEG audio or ADTS begins with eleven or twelve set bits; tags may be padded with zeros.
  const first = head.findIndex((byte) => byte !== 0)
  return head[first] === 0xff && ((head[first + 1] ?? 0) & 0xe0) === 0xe0
}
