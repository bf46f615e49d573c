/** A cartridge whose manifest is read → the whole course. */
import type { CoursePath } from '../../../shared/kernel/brand.ts'
import type { Unsupported } from '../../../shared/features/library/model.ts'
import type { CoursePlan, LessonPlan } from '../plan.ts'
import { readXml, refuse } from './context.ts'
import type { Cartridge } from './context.ts'
import { findExtras } from './extras.ts'
import type { Extra } from './extras.ts'
import { chooseFiles } from './files.ts'
import { toLesson, withOwnQuizzes } from './lessons.ts'
import { cartridgeIdentity } from './manifest.ts'
import type { Material } from './materials.ts'
import { nameOf } from './materials.ts'
import { isSupporting, lessonKindOf } from './media-type.ts'
import { mergeModules, readModules } from './modules.ts'
import type { Module } from './modules.ts'
import { walkOutline } from './outline.ts'
import type { LessonDraft } from './outline.ts'
import { rewritePages } from './pages.ts'
import type { Pages } from './pages.ts'
import { createRecordings } from './recordings.ts'
import { createQuizTexts } from './quiz-text.ts'
import { readQuizzes } from './quizzes.ts'
import { readResources } from './resources.ts'
import { childOf, textOf } from './xml.ts'
import type { XmlElement } from './xml.ts'

const settingsXml = async (cartridge: Cartridge, name: string): Promise<XmlElement | null> => {
  const path = cartridge.references.fileAt(`course_settings/${name}`)
  return path === null ? null : readXml(cartridge, path)
}

/** Wiki pages are linked to by their address in the platform, which is the name of their file. */
const nameWikiPages = (cartridge: Cartridge): void => {
  for (const { path } of cartridge.source.entries) {
    const slug = /(?:^|\/)wiki_content\/(.+)\.html?$/i.exec(path)?.[1]
    if (slug !== undefined) cartridge.names.set(`page:${slug}`, { path })
  }
}

/** The heading of what no module mentions, in the language of the course. */
const extrasTitle = (language: string | null, title: string): string =>
  language?.startsWith('zh') || (language === null && /\p{Script=Han}/u.test(title))
    ? '其他材料'
    : 'More materials'

const isPage = (material: Material): material is Extract<Material, { kind: 'page' }> =>
  material.kind === 'page'

const titled = (draft: LessonDraft, pages: Pages): LessonDraft => {
  if (draft.title !== '' || draft.material.kind === 'link') return draft
  const { path } = draft.material
  return { ...draft, title: pages.rewritten.get(path)?.title || nameOf(path) }
}

/** Files kept that nothing can show and no page leads to. */
const refuseUnreachable = (cartridge: Cartridge, assets: readonly CoursePath[], pages: Pages): void => {
  for (const path of assets)
    if (lessonKindOf(path) === null && !isSupporting(path) && !pages.links.has(path))
      refuse(cartridge, path, 'unknown-type')
}

const unique = (items: readonly Unsupported[]): Unsupported[] => [
  ...new Map(items.map((item) => [JSON.stringify([item.path, item.reason, item.detail]), item])).values(),
]

/** Lessons of the outline, then what it forgot: the syllabus first, the rest in a last section of its own. */
const withExtras = (
  drafts: readonly LessonDraft[],
  extras: readonly Extra[],
  pages: Pages,
  heading: string,
): LessonDraft[] => {
  const section = drafts.length === 0 ? [] : [heading]
  const asDraft = ({ key, material }: Extra, inSection: readonly string[]): LessonDraft => ({
    key,
    title: material.title,
    section: inSection,
    material,
  })
  const worth = extras.filter(({ material }) => {
    if (material.kind === 'page') return pages.rewritten.get(material.path)?.empty !== true
    return !(material.kind === 'video' || material.kind === 'audio') || !pages.shown.has(material.path)
  })
  const linked = pages.linked
    .filter((material) => material.kind !== 'link')
    .map((material) => ({ key: `file:${material.path}`, material, syllabus: false }))
  return [
    ...worth.filter((one) => one.syllabus).map((one) => asDraft(one, [])),
    ...drafts,
    ...[...worth.filter((one) => !one.syllabus), ...linked].map((one) => asDraft(one, section)),
  ].map((draft) => titled(draft, pages))
}

const pathsOf = (materials: readonly Material[]): Set<CoursePath> =>
  new Set(materials.flatMap((material) => (material.kind === 'link' ? [] : [material.path])))

const readModuleMeta = async (cartridge: Cartridge): Promise<Module[]> => {
  const root = await settingsXml(cartridge, 'module_meta.xml')
  return root ? readModules(root) : []
}

/** Canvas: the title a manifest lacks, and the picture on the course's card. */
const readCourseSettings = async (cartridge: Cartridge): Promise<{ title: string; image: string }> => {
  const root = (await settingsXml(cartridge, 'course_settings.xml')) ?? undefined
  return { title: textOf(childOf(root, 'title')), image: textOf(childOf(root, 'image_identifier_ref')) }
}

const coverOf = (cartridge: Cartridge, image: string): CoursePath | null => {
  const known = cartridge.names.get(image)
  return known && 'path' in known && lessonKindOf(known.path) === 'image' ? known.path : null
}

/** Reads everything the manifest leads to. */
export const readCourse = async (cartridge: Cartridge): Promise<CoursePlan> => {
  const { manifest } = cartridge
  const settings = await readCourseSettings(cartridge)
  const modules = await readModuleMeta(cartridge)
  const title = manifest.title || settings.title || cartridge.source.name
  const texts = createQuizTexts(cartridge)
  nameWikiPages(cartridge)
  const quizzes = await readQuizzes(cartridge, texts)
  const materials = await readResources(cartridge, quizzes)
  const items = mergeModules(manifest.items, modules)
  const drafts = walkOutline({ cartridge, items, modules, materials })
  const extras = await findExtras(cartridge, drafts, materials, quizzes)
  const shownAs = [...drafts, ...extras].map((one) => one.material)
  const pages = await rewritePages(cartridge, shownAs.filter(isPage), pathsOf(shownAs))
  const all = withExtras(drafts, extras, pages, extrasTitle(manifest.language, title))
  const recordings = createRecordings(cartridge, await settingsXml(cartridge, 'media_tracks.xml'))
  const lessons: LessonPlan[] = []
  for (const draft of all) lessons.push(await toLesson(draft, pages.rewritten, recordings))
  const own = withOwnQuizzes(lessons)
  const { files, assets } = chooseFiles(cartridge, own, pages.rewritten, [...texts.pictures.values()])
  refuseUnreachable(cartridge, assets, pages)
  return {
    identity: cartridgeIdentity(manifest, title),
    kind: 'cartridge',
    title,
    language: manifest.language,
    description: manifest.description,
    authors: manifest.authors,
    cover: coverOf(cartridge, settings.image),
    lessons: own,
    files,
    unsupported: unique(cartridge.unsupported),
  }
}
