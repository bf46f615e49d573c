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
  const folders = new Map<string, Named>(
    [...Map.groupBy(media, (path) => parts(path).folder)].map(([folder, paths]) => [
      folder,
      Map.groupBy(paths, (path) => parts(path).stem.toLowerCase()),
    ]),
  )
  for (const path of captions) {
    const { folder, stem } = parts(path)
    const home = folder.replace(CAPTION_FOLDER, '')
    const near = [...new Set([folder, home])].flatMap((each) => folders.get(each) ?? [])
    const name = beginnings(stem.toLowerCase()).find((each) => near.some((named) => named.has(each)))
    const suffix = name === undefined ? stem : stem.slice(name.length)
    const theirs = name ?? onlyName(near)
    if (theirs === undefined) continue
    for (const medium of near.flatMap((named) => named.get(theirs) ?? []))
      pairs.get(medium)?.push({ path, suffix })
  }
  return pairs
}

/** A folder's recordings by their names without ending, in small letters: ten thousand captions ask ten thousand times. */
type Named = ReadonlyMap<string, readonly string[]>

/** What a recording may be called whose caption is called this: all of it, then ever less, cut at a dot, line or space. */
const beginnings = (stem: string): string[] => [
  stem,
  ...[...stem.matchAll(/[._\- ]/g)].map(({ index }) => stem.slice(0, index)).toReversed(),
]

/** The name that all recordings near bear, where it is only one. */
const onlyName = (near: readonly Named[]): string | undefined => {
  const [first, ...more] = near.map((named) => named.keys().next().value)
  return near.every(({ size }) => size === 1) && more.every((name) => name === first) ? first : undefined
}
