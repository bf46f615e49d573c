/** Recordings with what belongs to them: captions a page names, those Canvas lists, and files beside them. */
import type { CoursePath } from '../../../shared/kernel/brand.ts'
import { pairCaptions } from '../captions/index.ts'
import type { TrackHints } from '../captions/index.ts'
import { firstBytes, planRecording, recordingKind, startsLikeRecording } from '../media/index.ts'
import type { PlannedRecording } from '../media/index.ts'
import { refuse } from './context.ts'
import type { Cartridge } from './context.ts'
import { attribute, childOf, childrenOf, descendantsOf } from './xml.ts'
import type { XmlElement } from './xml.ts'

export interface NamedTrack extends TrackHints {
  readonly path: CoursePath
}

/** How a page, or an entry of the outline, shows a recording. */
export interface Showing {
  readonly path: CoursePath
  readonly kind: 'video' | 'audio'
  readonly title: string
  readonly tracks: readonly NamedTrack[]
  readonly poster: CoursePath | null
}

export type PlanShowing = (showing: Showing) => Promise<PlannedRecording | null>

type Tracks = ReadonlyMap<string, readonly NamedTrack[]>

const besideRecordings = (cartridge: Cartridge): Tracks => {
  const paths = cartridge.source.entries.map((entry) => entry.path)
  const pairs = pairCaptions(
    paths.filter((path) => recordingKind(path) !== null),
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

/** @param root `media_tracks.xml`, which names recordings and captions by their resources */
const listedByCanvas = (cartridge: Cartridge, root: XmlElement | null): Tracks => {
  const byIdentifier = new Map(cartridge.manifest.resources.map((one) => [one.identifier, one]))
  const fileOf = (identifier: string): CoursePath | null => {
    const resource = byIdentifier.get(identifier)
    return cartridge.references.fileAt(resource?.href ?? resource?.files[0] ?? '')
  }
  return new Map(
    descendantsOf(root ?? undefined, ['media']).flatMap((media) => {
      const medium = fileOf(attribute(media, 'identifierref'))
      const tracks = childrenOf(childOf(media, 'tracks') ?? media, 'track').flatMap((track) => {
        const file = fileOf(attribute(track, 'identifierref'))
        return file === null ? [] : [{ path: file, language: attribute(track, 'locale') }]
      })
      return medium === null ? [] : [[medium, tracks] as const]
    }),
  )
}

/** @param mediaTracks Canvas's list, where the cartridge has one */
export const createRecordings = (cartridge: Cartridge, mediaTracks: XmlElement | null): PlanShowing => {
  const { source, unsupported } = cartridge
  const beside = besideRecordings(cartridge)
  const listed = listedByCanvas(cartridge, mediaTracks)
  return async ({ path, kind, title, tracks, poster }) => {
    const entry = source.find(path)
    if (!entry) return null
    if (!startsLikeRecording(await firstBytes(source, entry, 4096))) {
      refuse(cartridge, path, 'malformed', 'neither video nor audio')
      return null
    }
    const wanted = [...tracks, ...(listed.get(path) ?? []), ...(beside.get(path) ?? [])]
    // Last in the list wins in a Map: turned round, the page's own word goes before a guess.
    const each = [...new Map(wanted.toReversed().map((one) => [one.path, one])).values()].toReversed()
    const captions = each.flatMap(({ path: file, ...hints }) => {
      const caption = source.find(file)
      return caption ? [{ ...hints, entry: caption }] : []
    })
    const planned = await planRecording({ source, entry, kind, captions, poster, fallbackTitle: title })
    for (const one of planned.unsupported) unsupported.push(one)
    return planned
  }
}
