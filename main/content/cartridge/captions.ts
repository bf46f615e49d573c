/** Captions of a medium: those its page names, those Canvas lists in `media_tracks.xml`, and files beside it. */
import type { CoursePath } from '../../../shared/kernel/brand.ts'
import type { CaptionTrack } from '../../../shared/features/study/model.ts'
import { captionTrack, pairCaptions } from '../captions/index.ts'
import type { TrackHints } from '../captions/index.ts'
import { readBytes, readXml, refuse } from './context.ts'
import type { Cartridge } from './context.ts'
import { lessonKindOf } from './media-type.ts'
import { attribute, childrenOf, descendantsOf } from './xml.ts'

/** Largest caption file read, bytes. */
const CAPTION_LIMIT = 8 * 1024 * 1024

export interface NamedTrack extends TrackHints {
  readonly path: CoursePath
}

/** @param named tracks the page itself gives the medium */
export type CaptionsOf = (medium: CoursePath, named?: readonly NamedTrack[]) => Promise<CaptionTrack[]>

type Tracks = ReadonlyMap<string, readonly NamedTrack[]>

const isMedium = (path: string): boolean => /^(?:video|audio)$/.test(lessonKindOf(path) ?? '')

const besideMedia = (cartridge: Cartridge): Tracks => {
  const paths = cartridge.source.entries.map((entry) => entry.path)
  const pairs = pairCaptions(
    paths.filter(isMedium),
    paths.filter((path) => /\.(?:vtt|srt)$/i.test(path)),
  )
  const known = new Map(paths.map((path) => [String(path), path]))
  return new Map(
    [...pairs].map(([medium, captions]) => [
      medium,
      captions.flatMap(({ path, suffix }) => {
        const file = known.get(path)
        return file === undefined ? [] : [{ path: file, suffix }]
      }),
    ]),
  )
}

const listedByCanvas = async (cartridge: Cartridge): Promise<Tracks> => {
  const path = cartridge.references.fileAt('course_settings/media_tracks.xml')
  const root = path === null ? null : await readXml(cartridge, path)
  const byIdentifier = new Map(cartridge.manifest.resources.map((one) => [one.identifier, one]))
  const fileOf = (identifier: string): CoursePath | null => {
    const resource = byIdentifier.get(identifier)
    return cartridge.references.fileAt(resource?.href ?? resource?.files[0] ?? '')
  }
  return new Map(
    descendantsOf(root ?? undefined, ['media']).flatMap((media) => {
      const medium = fileOf(attribute(media, 'identifierref'))
      const tracks = childrenOf(media, 'track').flatMap((track) => {
        const file = fileOf(attribute(track, 'identifierref'))
        return file === null ? [] : [{ path: file, language: attribute(track, 'locale') }]
      })
      return medium === null ? [] : [[medium, tracks] as const]
    }),
  )
}

/** Finds the tracks of every medium; a file without a single cue is put on the list. */
export const readCaptions = async (cartridge: Cartridge): Promise<CaptionsOf> => {
  const beside = besideMedia(cartridge)
  const listed = await listedByCanvas(cartridge)
  const read = async ({ path, ...hints }: NamedTrack): Promise<CaptionTrack | null> => {
    const bytes = await readBytes(cartridge, path, CAPTION_LIMIT)
    const { track, cues } = await captionTrack(path, bytes, hints)
    if (cues === 0) refuse(cartridge, path, 'malformed', 'no cues')
    return cues === 0 ? null : track
  }
  return async (medium, named = []) => {
    const wanted = [...named, ...(listed.get(medium) ?? []), ...(beside.get(medium) ?? [])]
    // Last in the list wins in a Map: turned round, the page's own word goes before a guess.
    const each = [...new Map(wanted.toReversed().map((one) => [one.path, one])).values()].toReversed()
    const tracks = await Promise.all(each.map(read))
    return tracks.filter((track) => track !== null)
  }
}
