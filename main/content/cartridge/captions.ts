/** Captions of a medium: files beside it with its name, and those Canvas lists in `media_tracks.xml`. */
import type { CoursePath } from '../../../shared/kernel/brand.ts'
import type { CaptionTrack } from '../../../shared/features/study/model.ts'
import { readXml } from './context.ts'
import type { Cartridge } from './context.ts'
import { attribute, childrenOf, descendantsOf } from './xml.ts'

export type CaptionsOf = (medium: CoursePath) => CaptionTrack[]

const stem = (path: string): string => path.replace(/\.[^./]+$/, '')

const track = (path: string, language: string): CaptionTrack => ({
  path,
  language,
  label: language === 'und' ? '' : language,
})

/** `talk.mp4` has `talk.vtt`, `talk.en.srt`, `talk.zh-CN.vtt`. */
const besideOf = (cartridge: Cartridge): CaptionsOf => {
  const files = cartridge.source.entries
    .map(({ path }) => path)
    .filter((path) => /\.(?:vtt|srt)$/i.test(path))
  return (medium) => {
    const name = `${stem(medium)}.`
    return files
      .filter((path) => path.startsWith(name))
      .map((path) => {
        const language = stem(path).slice(name.length)
        return { path, language }
      })
      .filter(({ language }) => /^(?:[a-z]{2,3}(?:-[a-z0-9]{2,8})*)?$/i.test(language))
      .map(({ path, language }) => track(path, language === '' ? 'und' : language))
  }
}

const listedIn = async (cartridge: Cartridge): Promise<Map<CoursePath, CaptionTrack[]>> => {
  const listed = new Map<CoursePath, CaptionTrack[]>()
  const path = cartridge.references.fileAt('course_settings/media_tracks.xml')
  const root = path === null ? null : await readXml(cartridge, path)
  const fileOf = (identifier: string): CoursePath | null => {
    const resource = cartridge.manifest.resources.find((one) => one.identifier === identifier)
    const href = resource?.href ?? resource?.files[0]
    return href === undefined ? null : cartridge.references.fileAt(href)
  }
  for (const media of descendantsOf(root ?? undefined, ['media'])) {
    const medium = fileOf(attribute(media, 'identifierref'))
    const tracks = childrenOf(media, 'track').flatMap((one) => {
      const file = fileOf(attribute(one, 'identifierref'))
      return file === null ? [] : [track(file, attribute(one, 'locale') || 'und')]
    })
    if (medium !== null && tracks.length > 0) listed.set(medium, tracks)
  }
  return listed
}

export const readCaptions = async (cartridge: Cartridge): Promise<CaptionsOf> => {
  const beside = besideOf(cartridge)
  const listed = await listedIn(cartridge)
  return (medium) => {
    const tracks = [...(listed.get(medium) ?? []), ...beside(medium)]
    return [...new Map(tracks.map((one) => [one.path, one])).values()]
  }
}
