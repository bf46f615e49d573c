import { describe, expect, test } from 'vitest'
import { plainText } from '../../../../shared/features/rich-text/model.ts'
import * as make from '../../../support/make/cartridge.ts'
import * as qti from '../../../support/make/qti.ts'
import { outline, questionsOf, readCartridge, textOfFile } from './read.ts'

const one = (ident: string) => qti.single(ident, 'a', { a: 'A', b: 'B' })
const quizOf = async (resources: readonly make.CartridgeResource[], extra: make.Files = {}) => {
  const plan = await readCartridge({ items: [{ id: 'i', title: 'Q', ref: 'q' }], resources, extra })
  const [quiz] = plan.lessons[0]?.quizzes ?? []
  if (!quiz) throw new Error('no quiz')
  return { plan, quiz }
}

describe('a quiz', () => {
  test('keeps its title, its attempts and the order of its questions', async () => {
    const xml = qti.assessment('a', 'Midterm', [one('q2'), one('q1')], { cc_maxattempts: '3' })
    const { plan, quiz } = await quizOf([make.quiz('q', xml)])
    expect(quiz).toMatchObject({ key: 'q', title: 'Midterm', attemptsAllowed: 3, feedback: 'deferred' })
    expect(quiz.questions.map(({ id }) => id)).toEqual(['q2', 'q1'])
    expect(plan.lessons[0]).toMatchObject({ kind: 'quiz', path: 'q/assessment_qti.xml' })
    expect(plan.files).toMatchObject([{ path: 'q/assessment_qti.xml', role: 'quiz' }])
  })

  test('may be taken as often as one likes where the maker says "unlimited" or nothing', async () => {
    for (const metadata of [{ cc_maxattempts: 'unlimited' }, { cc_profile: 'cc.exam.v0p1' }]) {
      const { quiz } = await quizOf([make.quiz('q', qti.assessment('a', 'T', [one('x')], metadata))])
      expect(quiz.attemptsAllowed).toBeNull()
    }
  })

  test('has questions of one identifier told apart', async () => {
    const { quiz } = await quizOf([
      make.quiz('q', qti.assessment('a', 'T', [one('same'), one('same'), one('')])),
    ])
    expect(quiz.questions.map(({ id }) => id)).toEqual(['same', 'same~2', 'item-3'])
  })

  test('has what a statement says before the question that follows', async () => {
    const items = [qti.statement('s', '<p>Read this map.</p>'), one('x'), one('y')]
    const { plan, quiz } = await quizOf([make.quiz('q', qti.assessment('a', 'T', items))])
    expect(quiz.questions.map(({ prompt }) => plainText(prompt))).toEqual([
      'Read this map.Prompt of x',
      'Prompt of y',
    ])
    expect(plan.unsupported).toEqual([])
  })

  test('names a statement that no question follows', async () => {
    const items = [one('x'), qti.statement('s', 'The end.')]
    const { plan } = await quizOf([make.quiz('q', qti.assessment('a', 'T', items))])
    expect(plan.unsupported).toEqual([
      { path: 'q/assessment_qti.xml#s', reason: 'question-kind', detail: 'text_only_question' },
    ])
  })

  test('has pictures of the cartridge in its questions', async () => {
    const item = qti.item({
      ident: 'x',
      prompt:
        '<img src="$IMS-CC-FILEBASE$/map.png" alt="a map"><img src="../web_resources/gone.png" alt="gone"><img src="https://example.org/far.png">',
      responses: qti.choices('r', { a: '<img src="%24IMS-CC-FILEBASE%24/map.png?canvas=1">', b: 'B' }),
      rules: qti.rule(qti.equal('r', 'a')),
    })
    const { plan, quiz } = await quizOf([
      make.quiz('q', qti.assessment('a', 'T', [item])),
      make.file('m', 'web_resources/map.png'),
    ])
    expect(quiz.questions[0]).toMatchObject({
      prompt: [{ t: 'img', url: 'web_resources/map.png', alt: 'a map' }, 'gone'],
      choices: [{ text: [{ t: 'img', url: 'web_resources/map.png' }] }, {}],
    })
    expect(plan.unsupported).toEqual([
      { path: 'q/assessment_qti.xml', reason: 'missing-file', detail: '../web_resources/gone.png' },
      { path: 'q/assessment_qti.xml', reason: 'external-resource', detail: 'https://example.org/far.png' },
    ])
  })

  test('has pictures written into the text taken out as files of the course', async () => {
    const pixel =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    const item = qti.item({
      ident: 'x',
      prompt: `<img src="data:image/png;base64,${pixel}" alt="dot">`,
      responses: qti.choices('r', { a: 'A', b: 'B' }),
      rules: qti.rule(qti.equal('r', 'a')),
    })
    const { plan, quiz } = await quizOf([make.quiz('q', qti.assessment('a', 'T', [item]))])
    const picture = plan.files.find((file) => file.path.startsWith('quiz-pictures/'))
    expect(picture).toMatchObject({
      mediaType: 'image/png',
      role: 'asset',
      bytes: Buffer.from(pixel, 'base64'),
    })
    expect(quiz.questions[0]?.prompt).toEqual([{ t: 'img', url: picture?.path, alt: 'dot' }])
  })

  test('has formulas as formulas', async () => {
    const item = qti.item({
      ident: 'x',
      prompt:
        'Is \\(x^2\\) = <img class="equation_image" data-equation-content="\\frac{1}{2}" src="/equation_images/x">?',
      responses: qti.choices('r', { a: 'A', b: 'B' }),
      rules: qti.rule(qti.equal('r', 'a')),
    })
    const { quiz } = await quizOf([make.quiz('q', qti.assessment('a', 'T', [item]))])
    expect(quiz.questions[0]?.prompt).toEqual([
      'Is ',
      { t: 'math', tex: 'x^2', display: false },
      ' = ',
      { t: 'math', tex: '\\frac{1}{2}', display: false },
      '?',
    ])
  })

  test('of essays only can still be read', async () => {
    const xml = qti.assessment('a', 'Essays', [qti.essay('e1'), qti.essay('e2')])
    const plan = await readCartridge({
      items: [{ id: 'i', title: 'Exam', ref: 'q' }],
      resources: [make.quiz('q', xml)],
    })
    expect(outline(plan)).toEqual(['text Exam'])
    expect(textOfFile(plan, 'q/assessment_qti.html')).toContain('<li>Prompt of e1</li><li>Prompt of e2</li>')
    expect(plan.unsupported).toEqual([
      { path: 'q/assessment_qti.xml#e1', reason: 'question-kind', detail: 'cc.essay.v0p1: Title of e1' },
      { path: 'q/assessment_qti.xml#e2', reason: 'question-kind', detail: 'cc.essay.v0p1: Title of e2' },
    ])
  })

  test('without anything in it is named', async () => {
    const plan = await readCartridge({ resources: [make.quiz('q', qti.assessment('a', 'Empty', []))] })
    expect(plan.lessons).toEqual([])
    expect(plan.unsupported).toEqual([
      { path: 'q/assessment_qti.xml', reason: 'malformed', detail: 'no questions' },
    ])
  })

  test.each([
    ['QTI 2', '<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1"/>', 'unknown-type'],
    ['another document', '<html/>', 'malformed'],
    ['no XML', 'once upon a time', 'malformed'],
  ])('that is %s is named', async (_, xml, reason) => {
    const plan = await readCartridge({ resources: [make.quiz('q', xml)] })
    expect(plan.lessons).toEqual([])
    expect(plan.unsupported).toMatchObject([{ path: 'q/assessment_qti.xml', reason }])
  })
})

describe('question banks', () => {
  const items = ['x', 'y', 'z'].map(one)

  test('are quizzes to practise with, answers shown at once', async () => {
    const plan = await readCartridge({ resources: [make.questionBank('b', qti.bank('b', 'Spare', items))] })
    expect(outline(plan)).toEqual(['quiz Spare'])
    expect(plan.lessons[0]?.quizzes).toMatchObject([{ feedback: 'immediate', attemptsAllowed: null }])
  })

  test('give a quiz as many questions as it draws, always the same, and keep the others', async () => {
    const xml = qti.assessment('a', 'Drawn', [one('own'), qti.drawFrom('b', 2, 4)])
    const resources = [make.quiz('q', xml), make.questionBank('b', qti.bank('b', 'Spare', items))]
    const { plan, quiz } = await quizOf(resources)
    expect(quiz.questions.map(({ id, points }) => [id, points])).toEqual([
      ['own', 1],
      ['x', 4],
      ['y', 4],
    ])
    expect(outline(plan)).toEqual(['quiz Q', 'More materials / quiz Spare'])
    expect(plan.lessons[1]?.quizzes[0]?.questions.map(({ id }) => id)).toEqual(['z'])
  })

  test('that a quiz draws from and the cartridge lacks are named', async () => {
    const xml = qti.assessment('a', 'Drawn', [one('own'), qti.drawFrom('elsewhere', 2, 4)])
    const { plan } = await quizOf([make.quiz('q', xml)])
    expect(plan.unsupported).toEqual([
      {
        path: 'q/assessment_qti.xml#group_of_elsewhere',
        reason: 'missing-file',
        detail: 'question bank elsewhere',
      },
    ])
  })

  test('whose questions all stand in a quiz are not asked a second time', async () => {
    const resources = [
      make.quiz('q', qti.assessment('a', 'T', [one('x'), one('y')])),
      make.questionBank('b', qti.bank('b', 'Spare', [one('x'), one('y')])),
    ]
    const { plan } = await quizOf(resources)
    expect(outline(plan)).toEqual(['quiz Q'])
    expect(plan.unsupported).toEqual([])
  })
})

describe("Canvas's second copy", () => {
  const settings = (inner: string) => ({
    id: 'q_meta',
    type: 'associatedcontent/imscc_xmlv1p1/learning-application-resource',
    href: 'q/assessment_meta.xml',
    content: { 'q/assessment_meta.xml': `<quiz identifier="q">${inner}</quiz>` },
  })
  const thin = make.quiz('q', qti.assessment('q', 'T', [one('x')]))
  const rich = qti.assessment('q', 'T', [
    one('x'),
    qti.numerical('n', 1, 2),
    qti.matching('m', { a: '1', b: '2' }),
  ])

  test('is the quiz, since it has the kinds of question the profile leaves out', async () => {
    const copy = { 'non_cc_assessments/q.xml.qti': rich }
    const { plan, quiz } = await quizOf([
      thin,
      { ...settings(''), content: { ...settings('').content, ...copy } },
    ])
    expect(quiz.questions.map(({ kind }) => kind)).toEqual(['single', 'number', 'matching'])
    expect(plan.lessons).toHaveLength(1)
    expect(plan.files.map((file) => file.path)).toEqual(['non_cc_assessments/q.xml.qti'])
  })

  test('is passed over when it is broken', async () => {
    const { plan, quiz } = await quizOf([thin], { 'non_cc_assessments/q.xml.qti': '<questestinterop>' })
    expect(quiz.questions.map(({ id }) => id)).toEqual(['x'])
    expect(plan.unsupported).toMatchObject([{ path: 'non_cc_assessments/q.xml.qti', reason: 'malformed' }])
  })

  test('comes with settings: title, words before, shuffling, attempts, practice', async () => {
    const inner =
      '<title>Real title</title><description>&lt;p&gt;Good luck!&lt;/p&gt;</description>' +
      '<shuffle_answers>true</shuffle_answers><allowed_attempts>-1</allowed_attempts><quiz_type>practice_quiz</quiz_type>'
    const { quiz } = await quizOf([thin, settings(inner)])
    expect(quiz).toMatchObject({ title: 'Real title', attemptsAllowed: null, feedback: 'immediate' })
    expect(quiz.questions[0]).toMatchObject({ shuffle: true })
    expect(plainText(quiz.questions[0]?.prompt ?? [])).toBe('Good luck!Prompt of x')
  })

  test('names the bank its questions came from, and that bank does not ask them again', async () => {
    const linked = one('copy').replace(
      '<qtimetadata>',
      '<qtimetadata><qtimetadatafield><fieldlabel>assessment_question_identifierref</fieldlabel><fieldentry>original</fieldentry></qtimetadatafield>',
    )
    const bankFile = 'non_cc_assessments/b.xml.qti'
    const { plan } = await quizOf([
      make.quiz('q', qti.assessment('q', 'T', [linked])),
      {
        id: 'b',
        type: 'associatedcontent/imscc_xmlv1p1/learning-application-resource',
        href: bankFile,
        content: { [bankFile]: qti.bank('b', 'Unfiled Questions', [one('original'), one('spare')]) },
      },
    ])
    expect(outline(plan)).toEqual(['quiz Q', 'More materials / quiz Unfiled Questions'])
    expect(questionsOf(plan).map(({ id }) => id)).toEqual(['copy', 'spare'])
  })
})
