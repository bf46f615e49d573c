/** The recordings of a folder: lessons of their own, or shown within a text lesson. */
import type { CoursePath } from '../../../shared/kernel/brand.ts'
import { pairCaptions } from '../captions/index.ts'
import type { LessonMedium } from '../markdown/index.ts'
import { planRecording, type CaptionFile, type PlannedRecording } from '../media/plan-recording.ts'
import { startsLikeRecording } from '../media/media-type.ts'
import { firstBytes } from '../media/recording-header.ts'
import type { Source, SourceEntry } from '../source.ts'
import type { FoundFiles } from './found-files.ts'
import { fileOf } from './references.ts'
import { titleFromName } from './titles.ts'

const stemOf = (path: string): string => path.replace(/\.[^./]+$/, '')

export class Recordings {
  readonly #source: Source
  readonly #files: FoundFiles
  readonly #pairs: ReturnType<typeof pairCaptions>
  readonly #planned = new Map<CoursePath, PlannedRecording | null>()

  constructor(source: Source, files: FoundFiles) {
    this.#source = source
    this.#files = files
    const paths = (...classes: Parameters<FoundFiles['of']>): string[] =>
      files.of(...classes).map(({ path }) => path)
    this.#pairs = pairCaptions(paths('video', 'audio'), paths('caption'))
  }

  /**
   * A recording with its captions and its poster; null when the file is no recording at all, which is reported.
   * @param shown how a text lesson shows it: its tracks come first
   */
  async plan(entry: SourceEntry, shown?: LessonMedium): Promise<PlannedRecording | null> {
    const known = this.#planned.get(entry.path)
    if (known !== undefined && (shown === undefined || shown.tracks.length === 0)) return known
    const kind = this.#files.classOf(entry.path)
    if (kind !== 'video' && kind !== 'audio') return null
    if (!startsLikeRecording(await firstBytes(this.#source, entry, 4096))) {
      this.#files.report(entry.path, 'malformed', 'neither video nor audio')
      this.#planned.set(entry.path, null)
      return null
    }
    const captions = this.#captionsOf(entry.path, shown)
    const planned = await planRecording({
      source: this.#source,
      entry,
      kind,
      captions,
      poster: this.#posterOf(entry.path, shown),
      fallbackTitle: shown?.title || titleFromName(stemOf(entry.path).replace(/^.*\//, '')),
    })
    for (const { entry: caption } of captions) this.#files.assign(caption.path, 'caption')
    for (const { path, reason, detail } of planned.unsupported) this.#files.report(path, reason, detail)
    this.#planned.set(entry.path, planned)
    return planned
  }

  /** Captions of no recording are kept, and said to be so. */
  reportLoneCaptions(): void {
    for (const { path } of this.#files.of('caption')) {
      if (this.#files.isAssigned(path) || this.#files.isUsed(path)) continue
      this.#files.assign(path, 'caption')
      this.#files.report(path, 'missing-file', 'no recording of this name')
    }
  }

  #captionsOf(path: CoursePath, shown: LessonMedium | undefined): CaptionFile[] {
    const tracks = (shown?.tracks ?? []).flatMap(({ reference, language, label }): CaptionFile[] => {
      const found = fileOf(this.#source, reference)
      const entry = found && this.#source.find(found)
      return entry && this.#files.classOf(entry.path) === 'caption' ? [{ entry, language, label }] : []
    })
    const beside = (this.#pairs.get(path) ?? []).flatMap(({ path: caption, suffix }): CaptionFile[] => {
      const entry = this.#source.find(caption)
      return entry && !tracks.some((track) => track.entry.path === entry.path) ? [{ entry, suffix }] : []
    })
    return [...tracks, ...beside]
  }

  /** The poster an author names, or a picture of the recording's name. */
  #posterOf(path: CoursePath, shown: LessonMedium | undefined): CoursePath | null {
    const named = shown?.poster ? fileOf(this.#source, shown.poster) : undefined
    const stem = stemOf(path)
    const beside = ['jpg', 'jpeg', 'png', 'webp'].map(
      (extension) => this.#source.find(`${stem}.${extension}`)?.path,
    )
    const poster = named ?? beside.find((candidate) => candidate !== undefined) ?? null
    if (poster !== null) this.#files.use(poster)
    return poster
  }
}
