/** Quizzes and question banks of a cartridge as lessons; no question is asked twice and none is lost. */
import type { CoursePath } from '../../../shared/kernel/brand.ts'
import { refuse } from './context.ts'
import type { Cartridge } from './context.ts'
import { madePage, pathOfMadePage } from './made-page.ts'
import { nameOf } from './materials.ts'
import type { Material } from './materials.ts'
import { readPapers } from './papers.ts'
import type { Paper } from './papers.ts'
import { attemptsOf, isDraw } from './qti/document.ts'
import type { Draw, ItemSet } from './qti/document.ts'
import type { QtiItem } from './qti/item.ts'
import { keyMaker } from './qti/keys.ts'
import { promptHtml } from './qti/presentation.ts'
import { makeQuiz } from './qti/quiz.ts'
import type { Placed, QuizPlan } from './qti/quiz.ts'
import { readQuizSettings } from './quiz-settings.ts'
import type { QuizSettings } from './quiz-settings.ts'
import type { QuizTexts } from './quiz-text.ts'

export interface Quizzes {
  /** By identifier of the resource; null for one without a question that can be asked or read. */
  readonly byResource: ReadonlyMap<string, Material | null>
  /** What is left of question banks that no quiz drew from. */
  readonly banks: readonly { readonly key: string; readonly material: Material }[]
}

type Bank = ReadonlyMap<string, readonly Placed[]>

const itemsOf = (sets: readonly ItemSet[], path: CoursePath): Placed[] =>
  sets.flatMap((set) => set.entries).flatMap((entry) => (isDraw(entry) ? [] : [{ item: entry, path }]))

const banksOf = (papers: readonly Paper[]): Bank =>
  new Map(
    papers.flatMap(({ resource, path, sets }) =>
      sets
        .filter((set) => set.kind === 'bank')
        .flatMap((set) =>
          [set.ident, resource.identifier].map((name) => [name, itemsOf([set], path)] as const),
        ),
    ),
  )

/** The names under which the same question stands in a bank and in the quizzes made from it. */
const identities = (item: QtiItem): string[] =>
  [item.ident, item.fields.get('assessment_question_identifierref') ?? ''].filter((name) => name !== '')

/** A quiz that draws from a bank gets the bank's first questions, always the same ones; the others stay in the bank. */
const drawn = (cartridge: Cartridge, path: CoursePath, draw: Draw, banks: Bank): Placed[] => {
  const bank = banks.get(draw.bank)
  if (!bank) {
    refuse(cartridge, `${path}#${draw.section}`, 'missing-file', `question bank ${draw.bank}`)
    return []
  }
  return bank.slice(0, draw.count ?? bank.length).map((placed) => ({
    ...placed,
    item: { ...placed.item, points: draw.pointsPerItem ?? placed.item.points },
  }))
}

/** An exam of essays can still be read. */
const promptsPage = (
  cartridge: Cartridge,
  path: CoursePath,
  title: string,
  intro: string,
  items: readonly Placed[],
): Material | null => {
  const prompts = items.map(({ item }) => promptHtml(item.segments)).filter((html) => html !== '')
  if (prompts.length === 0 && intro === '') {
    if (items.length === 0) refuse(cartridge, path, 'malformed', 'no questions')
    return null
  }
  const list = prompts.length === 0 ? '' : `<ol>${prompts.map((html) => `<li>${html}</li>`).join('')}</ol>`
  return {
    kind: 'page',
    path: pathOfMadePage(cartridge, path),
    origin: path,
    title,
    html: madePage(title, intro + list),
  }
}

type About = Omit<QuizPlan, 'items'>

const toMaterial = (
  cartridge: Cartridge,
  texts: QuizTexts,
  path: CoursePath,
  items: readonly Placed[],
  about: About,
): Material | null => {
  const { quiz, unsupported } = makeQuiz({ ...about, items }, texts.richFor)
  for (const one of unsupported) cartridge.unsupported.push(one)
  return quiz
    ? { kind: 'quiz', path, title: about.title, quiz }
    : promptsPage(cartridge, path, about.title, about.introHtml, items)
}

const aboutQuiz = (
  path: CoursePath,
  sets: readonly ItemSet[],
  settings: QuizSettings,
): Omit<About, 'key'> => {
  const [first] = sets
  return {
    title: settings.title || first?.title || nameOf(path),
    introHtml: settings.descriptionHtml + sets.map((set) => set.introHtml).join(''),
    feedback: settings.practice ? 'immediate' : 'deferred',
    pass: first?.pass ?? null,
    attemptsAllowed:
      settings.attempts === undefined && first ? attemptsOf(first.fields) : (settings.attempts ?? null),
    shuffle: settings.shuffle,
  }
}

const aboutBank = (path: CoursePath, sets: readonly ItemSet[]): Omit<About, 'key'> => ({
  title: sets[0]?.title || nameOf(path),
  introHtml: '',
  feedback: 'immediate',
  pass: null,
  attemptsAllowed: null,
  shuffle: false,
})

const ofKind = (sets: readonly ItemSet[], kind: ItemSet['kind']): ItemSet[] =>
  sets.filter((set) => set.kind === kind)

export const readQuizzes = async (cartridge: Cartridge, texts: QuizTexts): Promise<Quizzes> => {
  const papers = await readPapers(cartridge)
  const banks = banksOf(papers)
  const keyFor = keyMaker()
  const byResource = new Map<string, Material | null>()
  const used = new Set<string>()
  for (const { resource, path, sets } of papers) {
    const assessments = ofKind(sets, 'assessment')
    if (assessments.length === 0) continue
    const items = assessments
      .flatMap((set) => set.entries)
      .flatMap((entry) => (isDraw(entry) ? drawn(cartridge, path, entry, banks) : [{ item: entry, path }]))
    for (const name of items.flatMap(({ item }) => identities(item))) used.add(name)
    const about = aboutQuiz(path, assessments, await readQuizSettings(cartridge, resource))
    const key = keyFor(resource.identifier, path)
    byResource.set(resource.identifier, toMaterial(cartridge, texts, path, items, { ...about, key }))
  }
  const left: { key: string; material: Material }[] = []
  for (const { resource, path, sets } of papers) {
    const kept = ofKind(sets, 'bank')
    const items = itemsOf(kept, path).filter(({ item }) => !identities(item).some((name) => used.has(name)))
    if (items.length === 0) continue
    const key = keyFor(resource.identifier, path)
    const material = toMaterial(cartridge, texts, path, items, { ...aboutBank(path, kept), key })
    if (material && byResource.has(resource.identifier)) left.push({ key, material })
    else if (!byResource.has(resource.identifier)) byResource.set(resource.identifier, material)
  }
  return { byResource, banks: left }
}
