/** A single recording, with the captions that lie beside it, as a course of one lesson. */
import { AppError } from '../../../shared/kernel/errors.ts'
import { pairCaptions } from '../captions/index.ts'
import type { CoursePlan, FormatReader } from '../plan.ts'
import type { Source, SourceEntry } from '../source.ts'
import { titleFromName } from '../folder/titles.ts'
import { mediaTypeOf, recordingKind, startsLikeRecording } from './media-type.ts'
import { planRecording } from './plan-recording.ts'
import { firstBytes } from './recording-header.ts'

const recordingOf = (source: Source): SourceEntry | undefined => {
  const [entry, ...more] = source.entries.filter(({ path }) => recordingKind(path) !== null)
  return source.container === 'file' && more.length === 0 ? entry : undefined
}

const isCaption = (path: string): boolean => /\.(?:vtt|srt)$/i.test(path)

const read = async (source: Source, signal: AbortSignal): Promise<CoursePlan> => {
  const entry = recordingOf(source)
  const byName = entry && recordingKind(entry.path)
  if (!entry || !byName) throw new AppError('imports.unknown-format', { path: source.name })
  if (!startsLikeRecording(await firstBytes(source, entry, 4096)))
    throw new AppError('imports.malformed', { path: entry.path, detail: 'neither video nor audio' })
  if (signal.aborted) throw new AppError('imports.cancelled', {})
  const captionEntries = source.entries.filter(({ path }) => isCaption(path))
  const pairs =
    pairCaptions(
      [entry.path],
      captionEntries.map(({ path }) => path),
    ).get(entry.path) ?? []
  const { plan, header, unsupported } = await planRecording({
    source,
    entry,
    kind: byName,
    captions: pairs.flatMap(({ path, suffix }) => {
      const file = source.find(path)
      return file ? [{ entry: file, suffix }] : []
    }),
    poster: null,
    fallbackTitle: titleFromName(source.name),
  })
  // An `.mp4` or `.webm` without pictures is listened to.
  const kind = header.hasVideo === false ? 'audio' : byName
  return {
    identity: `media:${source.name}`,
    kind: 'media',
    title: plan.title,
    language:
      plan.captions.length === 1 && plan.captions[0]?.language !== 'und'
        ? (plan.captions[0]?.language ?? null)
        : null,
    description: null,
    authors: header.artist === null ? [] : [header.artist],
    cover: null,
    lessons: [
      {
        key: 'recording',
        title: plan.title,
        kind,
        section: [],
        path: entry.path,
        fragment: null,
        url: null,
        words: 0,
        durationMs: header.durationMs,
        quizzes: [],
        media: [{ ...plan, kind }],
        alt: null,
      },
    ],
    files: source.entries.map(({ path }) => ({
      path,
      mediaType: mediaTypeOf(path),
      role:
        path === entry.path
          ? ('lesson' as const)
          : isCaption(path)
            ? ('caption' as const)
            : ('asset' as const),
    })),
    unsupported,
  }
}

/** A video or audio file opened by itself. */
export const mediaReader: FormatReader = {
  kind: 'media',
  accepts: (source) => Promise.resolve(recordingOf(source) !== undefined),
  read,
}
