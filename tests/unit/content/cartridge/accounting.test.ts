/** CART-1: every item of every QTI document is a question of a quiz or on the list of what cannot be used. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { grade } from '../../../../shared/features/quizzes/grade.ts'
import { solutionOf } from '../../../../shared/features/quizzes/answer.ts'
import * as make from '../../../support/make/cartridge.ts'
import * as qti from '../../../support/make/qti.ts'
import { questionsOf, readCartridge } from './read.ts'

const word = fc.stringMatching(/^[A-Za-z\u4e00-\u4e20]{1,8}$/)
const words = (min: number, max: number) => fc.uniqueArray(word, { minLength: min, maxLength: max })
const labelled = (texts: readonly string[]) =>
  Object.fromEntries(texts.map((text, n) => [`c${String(n)}`, text]))

/** An item by its kind, given an identifier. */
const anyItem: fc.Arbitrary<(ident: string) => string> = fc.oneof(
  words(2, 6).chain((texts) =>
    fc
      .nat(texts.length - 1)
      .map((right) => (ident: string) => qti.single(ident, `c${String(right)}`, labelled(texts))),
  ),
  words(2, 6).chain((texts) =>
    fc
      .subarray(Object.keys(labelled(texts)), { minLength: 1 })
      .map((right) => (ident: string) => qti.multiple(ident, right, labelled(texts))),
  ),
  words(1, 4).map((texts) => (ident: string) => qti.fillIn(ident, texts)),
  word.map((text) => (ident: string) => qti.pattern(ident, text)),
  fc.tuple(fc.integer({ min: -999, max: 999 }), fc.nat(99)).map(
    ([min, width]) =>
      (ident: string) =>
        qti.numerical(ident, min, min + width),
  ),
  words(2, 5).map(
    (texts) => (ident: string) =>
      qti.matching(ident, Object.fromEntries(texts.map((text) => [text, `${text}!`])), ['lure']),
  ),
  words(2, 5).map((texts) => (ident: string) => qti.ordering(ident, texts)),
  words(2, 4).map(
    (texts) => (ident: string) =>
      qti.dropdowns(
        ident,
        texts.map((text, n) => `${text} [b${String(n)}]`).join(' '),
        Object.fromEntries(texts.map((text, n) => [`b${String(n)}`, { right: text, wrong: ['other!'] }])),
      ),
  ),
  words(2, 4).map(
    (texts) => (ident: string) =>
      qti.severalBlanks(
        ident,
        texts.map((text, n) => `${text} [b${String(n)}]`).join(' '),
        Object.fromEntries(texts.map((text, n) => [`b${String(n)}`, [text]])),
      ),
  ),
  fc.constantFrom(qti.essay, qti.calculated, (ident: string) =>
    qti.item({ ident, prompt: 'x', responses: qti.choices('r', { a: 'A' }) }),
  ),
)

const anyItems = fc.array(anyItem, { maxLength: 8 })

test('CART-1: no item is lost, none is asked twice, and the solution of each earns everything', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyItems, { minLength: 1, maxLength: 3 }),
      anyItems,
      async (papers, bankItems) => {
        const quizzes = papers.map((items, p) => ({
          path: `q${String(p)}/assessment_qti.xml`,
          idents: items.map((_, n) => `q${String(p)}-${String(n)}`),
          items,
        }))
        const bankIdents = bankItems.map((_, n) => `b-${String(n)}`)
        const plan = await readCartridge({
          items: quizzes.map((_, p) => ({ id: `i${String(p)}`, title: 'Quiz', ref: `q${String(p)}` })),
          resources: [
            ...quizzes.map(({ items, idents }, p) =>
              make.quiz(
                `q${String(p)}`,
                qti.assessment(
                  `a${String(p)}`,
                  'Quiz',
                  items.map((item, n) => item(idents[n] ?? '')),
                ),
              ),
            ),
            make.questionBank(
              'bank',
              qti.bank(
                'bank',
                'Bank',
                bankItems.map((item, n) => item(bankIdents[n] ?? '')),
              ),
            ),
          ],
        })
        const asked = questionsOf(plan).map((question) => question.id)
        const refused = plan.unsupported.flatMap(({ path }) =>
          path.includes('#') ? [path.split('#')[1] ?? ''] : [],
        )
        const all = [...quizzes.flatMap(({ idents }) => idents), ...bankIdents]
        expect([...asked, ...refused].toSorted()).toEqual(all.toSorted())
        for (const { path } of plan.unsupported.filter(({ reason }) => reason === 'question-kind'))
          expect([...quizzes.map((quiz) => quiz.path), 'bank/bank.xml']).toContain(path.split('#')[0])
        for (const question of questionsOf(plan)) expect(grade(question, solutionOf(question)).credit).toBe(1)
      },
    ),
    { numRuns: 120 },
  )
})

test('CART-1: only essays, calculations and questions without a key are refused', async () => {
  await fc.assert(
    fc.asyncProperty(anyItem, async (item) => {
      const xml = item('x')
      const plan = await readCartridge({ resources: [make.quiz('q', qti.assessment('a', 'T', [xml]))] })
      const hopeless = /essay|calculated/.test(xml) || !xml.includes('<resprocessing>')
      expect(questionsOf(plan)).toHaveLength(hopeless ? 0 : 1)
    }),
    { numRuns: 150 },
  )
})
