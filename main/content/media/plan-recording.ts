/** A recording as a lesson or part of one shows it: captions, chapters, poster, play time. */
import type { CoursePath } from '../../../shared/kernel/brand.ts'
import type { Unsupported } from '../../../shared/features/library/model.ts'
import type { CaptionTrack, Chapter } from '../../../shared/features/study/model.ts'
import { captionTrack, parseCaptions, type TrackHints } from '../captions/index.ts'
import type { MediaPlan } from '../plan.ts'
import type { Source, SourceEntry } from '../source.ts'
import { mediaTypeOf } from './media-type.ts'
import { readRecordingHeader, type RecordingHeader } from './recording-header.ts'

export interface CaptionFile extends TrackHints {
  readonly entry: SourceEntry
}

export interface RecordingInput {
  readonly source: Source
  readonly entry: SourceEntry
  readonly kind: 'video' | 'audio'
  readonly captions: readonly CaptionFile[]
  readonly poster: CoursePath | null
  /** Title where its tags have none. */
  readonly fallbackTitle: string
}

export interface PlannedRecording {
  readonly plan: MediaPlan
  readonly header: RecordingHeader
  /** Caption files in which nothing could be read. */
  readonly unsupported: readonly Unsupported[]
}

/** Hours of talk in many languages stay under this. Bytes. */
const MAX_CAPTIONS = 8 * 1024 * 1024

/** `talk.chapters.vtt` beside `talk.mp4` names its chapters. */
const isChapterFile = ({ entry, suffix }: CaptionFile): boolean =>
  /(^|[._-])chapters?$/i.test(suffix ?? '') || /\.chapters?\.(?:vtt|srt)$/i.test(entry.path)

/** Reads header and captions. @throws AppError when the source's bytes can't be had */
export const planRecording = async (input: RecordingInput): Promise<PlannedRecording> => {
  const { source, entry, kind } = input
  const header = await readRecordingHeader(source, entry, mediaTypeOf(entry.path))
  const captions: CaptionTrack[] = []
  const unsupported: Unsupported[] = []
  let chapters: readonly Chapter[] = header.chapters
  for (const file of input.captions) {
    const { path, size } = file.entry
    if (size > MAX_CAPTIONS) {
      unsupported.push({ path, reason: 'too-large' })
      continue
    }
    const bytes = await source.read(file.entry, MAX_CAPTIONS)
    if (isChapterFile(file)) {
      const { cues } = await parseCaptions(bytes, path)
      chapters = cues.map(({ text, start }) => ({ title: text.replaceAll('\n', ' '), start }))
      continue
    }
    const { track, cues } = await captionTrack(path, bytes, file)
    if (cues === 0) unsupported.push({ path, reason: 'malformed', detail: 'no cue could be read' })
    else captions.push(track)
  }
  const title = header.title ?? input.fallbackTitle
  return {
    plan: {
      path: entry.path,
      kind,
      title,
      captions: distinctLabels(captions),
      chapters,
      poster: input.poster,
    },
    header,
    unsupported,
  }
}

/** Two tracks of one language are told apart by their files' names. */
const distinctLabels = (tracks: readonly CaptionTrack[]): CaptionTrack[] =>
  tracks.map((track) => {
    const same = tracks.filter((other) => other.label === track.label).length > 1
    return same ? { ...track, label: `${track.label} (${track.path.replace(/^.*\//, '')})` } : track
  })
