/** Which caption file belongs to which recording: told by their names. */

const parts = (path: string): { folder: string; name: string; stem: string } => {
  const slash = path.lastIndexOf('/')
  const name = path.slice(slash + 1)
  const dot = name.lastIndexOf('.')
  return { folder: path.slice(0, Math.max(0, slash)), name, stem: dot > 0 ? name.slice(0, dot) : name }
}

/** Folders beside the recordings that hold nothing but captions. */
const CAPTION_FOLDER = /(^|\/)(?:subs?|subtitles?|captions?|字幕)$/i

export interface CaptionPair {
  readonly path: string
  /** What the file's name adds to the recording's: `.zh-CN`, `_en`; the whole stem where it is no such name. */
  readonly suffix: string
}

/**
 * Pairs captions with recordings: `talk.vtt`, `talk.en.srt` and `talk_en.vtt` with `talk.mp4` in the same folder,
 * or in a folder `subtitles` within it. A folder's only recording takes captions of any name.
 * @returns per recording its captions in the order given; what is in none has no recording
 */
export const pairCaptions = (
  media: readonly string[],
  captions: readonly string[],
): ReadonlyMap<string, readonly CaptionPair[]> => {
  const pairs = new Map<string, CaptionPair[]>(media.map((path) => [path, []]))
  const known = media.map((path) => {
    const { folder, stem } = parts(path)
    return { path, folder, stem: stem.toLowerCase() }
  })
  const byFolder = Map.groupBy(known, ({ folder }) => folder)
  for (const path of captions) {
    const { folder, stem } = parts(path)
    const home = folder.replace(CAPTION_FOLDER, '')
    const near = [...new Set([folder, home])].flatMap((each) => byFolder.get(each) ?? [])
    const named = near.filter((medium) => startsLike(stem.toLowerCase(), medium.stem))
    const longest = named.reduce((most, medium) => Math.max(most, medium.stem.length), 0)
    const best = named.filter((medium) => medium.stem.length === longest)
    const only = new Set(near.map((medium) => medium.stem)).size === 1
    for (const medium of best.length > 0 ? best : only ? near : []) {
      const suffix = best.length > 0 ? stem.slice(medium.stem.length) : stem
      pairs.get(medium.path)?.push({ path, suffix })
    }
  }
  return pairs
}

const startsLike = (a: string, b: string): boolean =>
  a === b || (a.startsWith(b) && /^[._\- ]/.test(a.slice(b.length)))
