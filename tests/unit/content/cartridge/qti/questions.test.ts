import { describe, expect, test } from 'vitest'
import { parseXml } from '../../../../../main/content/cartridge/xml.ts'
import { readItem } from '../../../../../main/content/cartridge/qti/item.ts'
import { readQuestion } from '../../../../../main/content/cartridge/qti/question.ts'
import { richTextFromHtml } from '../../../../../main/content/rich-text/html.ts'
import { grade } from '../../../../../shared/features/quizzes/grade.ts'
import type { Answer, Question } from '../../../../../shared/features/quizzes/model.ts'
import { plainText } from '../../../../../shared/features/rich-text/model.ts'
import * as qti from '../../../../support/make/qti.ts'

const read = (xml: string) =>
  readQuestion(readItem(parseXml(Buffer.from(xml)), null), 'q', (html) => richTextFromHtml(html))

const question = (xml: string): Question => {
  const result = read(xml)
  if ('refused' in result) throw new Error(`${result.refused}: ${result.detail}`)
  return result.question
}

const credit = (xml: string, answer: Answer): number => grade(question(xml), answer).credit

const abcd = { a: 'Ant', b: 'Bee', c: 'Cat', d: 'Dog' }

describe('single choice', () => {
  test('the choice that the rule rewards is right', () => {
    const xml = qti.single('one', 'c', abcd)
    expect(question(xml)).toMatchObject({ kind: 'single', correct: 'c', points: 1, shuffle: false })
    expect(credit(xml, { kind: 'single', choice: 'c' })).toBe(1)
    expect(credit(xml, { kind: 'single', choice: 'a' })).toBe(0)
  })

  test('of several choices that earn points, the one that earns most is right', () => {
    const rules = Object.keys(abcd).map((name, index) =>
      qti.rule(
        qti.equal('r', name),
        `<setvar varname="que_score" action="Set">${String(index === 1 ? 100 : index * 10)}</setvar>`,
        '',
        '',
      ),
    )
    const xml = qti.item({ ident: 'x', responses: qti.choices('r', abcd), rules: rules.join('') })
    expect(question(xml)).toMatchObject({ kind: 'single', correct: 'b' })
  })

  test('true or false', () => {
    const xml = qti.item({
      ident: 'tf',
      fields: { cc_profile: 'cc.true_false.v0p1' },
      responses: qti.choices('r', { t: 'True', f: 'False' }),
      rules: qti.rule(qti.equal('r', 'f')),
    })
    expect(question(xml)).toMatchObject({ kind: 'single', correct: 'f' })
  })

  test('a key told only by the feedback it shows is found', () => {
    const shows = (ident: string) => `<displayfeedback feedbacktype="Response" linkrefid="${ident}"/>`
    const xml = qti.item({
      ident: 'x',
      responses: qti.choices('r', abcd),
      rules:
        qti.rule(qti.equal('r', 'd'), null, shows('correct')) +
        qti.rule(`<not>${qti.equal('r', 'd')}</not>`, null, shows('incorrect')),
    })
    expect(question(xml)).toMatchObject({ kind: 'single', correct: 'd' })
  })

  test('shuffling is asked for by the maker', () => {
    const xml = qti.item({
      ident: 'x',
      responses: qti.choices('r', abcd, { shuffle: true }),
      rules: qti.rule(qti.equal('r', 'a')),
    })
    expect(question(xml)).toMatchObject({ shuffle: true })
  })

  test('two choices of one name stay two choices', () => {
    const xml = qti.item({
      ident: 'x',
      responses: `<response_lid ident="r"><render_choice>${qti.label('a', 'one')}${qti.label('a', 'two')}${qti.label('', 'three')}</render_choice></response_lid>`,
      rules: qti.rule(qti.equal('r', 'a')),
    })
    const found = question(xml)
    expect(found.kind === 'single' && found.choices.map(({ id }) => id)).toEqual(['a', 'a~2', 'choice-3'])
  })
})

describe('multiple choice', () => {
  test('right ones joined with "and", wrong ones under "not"', () => {
    const xml = qti.multiple('m', ['a', 'c'], abcd)
    expect(question(xml)).toMatchObject({ kind: 'multiple', correct: ['a', 'c'] })
    expect(credit(xml, { kind: 'multiple', choices: ['a', 'c'] })).toBe(1)
  })

  test('each right one adding points, each wrong one to a counter of wrong ones (D2L)', () => {
    const rules = Object.keys(abcd).map((name) =>
      qti.rule(
        qti.equal('r', name),
        `<setvar varname="${['b', 'd'].includes(name) ? 'D2L_Correct' : 'D2L_Incorrect'}" action="Add">1</setvar>`,
        '',
        ' continue="Yes"',
      ),
    )
    const xml = qti.item({
      ident: 'x',
      responses: qti.choices('r', abcd, { cardinality: 'Multiple' }),
      rules: rules.join(''),
    })
    expect(question(xml)).toMatchObject({ kind: 'multiple', correct: ['b', 'd'] })
  })
})

describe('typed answers', () => {
  test('several accepted words are alternatives', () => {
    expect(question(qti.fillIn('f', ['colour', 'color']))).toMatchObject({
      kind: 'text',
      accept: ['colour', 'color'],
      caseSensitive: false,
    })
  })

  test('case counts where the maker says so', () => {
    const xml = qti.item({
      ident: 'x',
      responses: qti.blank('r'),
      rules: qti.rule('<varequal respident="r" case="Yes">pH</varequal>'),
    })
    expect(credit(xml, { kind: 'text', text: 'pH' })).toBe(1)
    expect(credit(xml, { kind: 'text', text: 'PH' })).toBe(0)
  })

  test('a pattern is right anywhere in the answer', () => {
    const xml = qti.pattern('p', 'chlorophyll')
    expect(credit(xml, { kind: 'text', text: 'It is the Chlorophyll that is green.' })).toBe(1)
    expect(credit(xml, { kind: 'text', text: 'green' })).toBe(0)
  })

  test('an essay, and a blank without a key, cannot be graded', () => {
    expect(read(qti.essay('e'))).toEqual({ refused: 'question-kind', detail: 'cc.essay.v0p1' })
    const bare = qti.item({ ident: 'x', responses: qti.blank('r') })
    expect(read(bare)).toMatchObject({ refused: 'question-kind' })
  })
})

describe('numbers', () => {
  test('exact, and between two with both ends', () => {
    expect(question(qti.numerical('n', 5, 5))).toMatchObject({
      kind: 'number',
      ranges: [{ min: 5, max: 5 }],
      points: 2.5,
    })
    const xml = qti.numerical('n', -1.5, 2)
    expect(question(xml)).toMatchObject({ kind: 'number', ranges: [{ min: -1.5, max: 2 }] })
    expect(credit(xml, { kind: 'number', text: '2' })).toBe(1)
    expect(credit(xml, { kind: 'number', text: '2.1' })).toBe(0)
  })

  test('an open end leaves the end out; without the other end it goes on for ever', () => {
    const rules = qti.rule('<vargt respident="r">3</vargt>')
    const xml = qti.item({ ident: 'x', responses: qti.blank('r', 'Decimal'), rules })
    expect(credit(xml, { kind: 'number', text: '3' })).toBe(0)
    expect(credit(xml, { kind: 'number', text: '3.000001' })).toBe(1)
    expect(credit(xml, { kind: 'number', text: '1e300' })).toBe(1)
  })

  test('several answers, and overlapping intervals joined', () => {
    const rules =
      qti.rule(qti.equal('r', '1') + qti.equal('r', '7,5')) +
      qti.rule('<vargte respident="r">2</vargte><varlte respident="r">4</varlte>') +
      qti.rule('<vargte respident="r">3</vargte><varlte respident="r">6</varlte>')
    const xml = qti.item({ ident: 'x', responses: qti.blank('r', 'Decimal'), rules })
    expect(question(xml)).toMatchObject({
      ranges: [
        { min: 1, max: 1 },
        { min: 2, max: 6 },
        { min: 7.5, max: 7.5 },
      ],
    })
  })

  test('a calculated question, whose numbers a server draws, is refused by name', () => {
    expect(read(qti.calculated('c'))).toEqual({ refused: 'question-kind', detail: 'calculated_question' })
  })
})

describe('matching', () => {
  const xml = qti.matching('m', { France: 'Paris', Japan: 'Tokyo' }, ['Rome'])

  test('pairs, with right sides that match nothing among the choices', () => {
    const found = question(xml)
    if (found.kind !== 'matching') throw new Error(found.kind)
    expect(found.left.map(({ text }) => plainText(text))).toEqual(['France', 'Japan'])
    expect(found.right.map(({ text }) => plainText(text))).toEqual(['Paris', 'Tokyo', 'Rome'])
    expect(found.correct).toEqual({ response_0: 'r0', response_1: 'r1' })
  })

  test('right sides that are numbered anew for every left side are the same by what they say', () => {
    const found = question(
      qti.item({
        ident: 'x',
        responses:
          qti.choices('L1', { a1: 'Paris', a2: 'Tokyo' }, { html: 'France' }) +
          qti.choices('L2', { b1: 'Paris', b2: 'Tokyo' }, { html: 'Japan' }),
        rules: qti.rule(qti.equal('L1', 'a1') + qti.equal('L2', 'b2')),
      }),
    )
    expect(found).toMatchObject({ kind: 'matching', correct: { L1: 'a1', L2: 'a2' } })
    expect(found.kind === 'matching' && found.right).toHaveLength(2)
  })

  test('a left side without a partner makes the question ungradable', () => {
    const half = qti.item({
      ident: 'x',
      fields: { question_type: 'matching_question' },
      responses: qti.choices('L1', abcd, { html: 'x' }) + qti.choices('L2', abcd, { html: 'y' }),
      rules: qti.rule(qti.equal('L1', 'a')),
    })
    expect(read(half)).toEqual({ refused: 'question-kind', detail: 'matching: no right answer given' })
  })
})

describe('blanks in a text', () => {
  test('lists to choose from, where the text has their names', () => {
    const found = question(
      qti.dropdowns('d', '<p>Roses are [c1], <b>violets are [c2]</b>.</p>', {
        c1: { right: 'red', wrong: ['blue'] },
        c2: { right: 'blue', wrong: ['red'] },
      }),
    )
    if (found.kind !== 'cloze') throw new Error(found.kind)
    expect(found.parts.map((part) => plainText(part))).toEqual(['Roses are ', ', violets are ', '.'])
    expect(found.blanks).toMatchObject([
      { id: 'response_c1', accept: ['red'], options: ['red', 'blue'] },
      { id: 'response_c2', accept: ['blue'], options: ['blue', 'red'] },
    ])
  })

  test('words to type, each of which is accepted', () => {
    const xml = qti.severalBlanks('b', 'The [who] says [what].', { who: ['cat', 'kitten'], what: ['meow'] })
    const found = question(xml)
    expect(found).toMatchObject({
      kind: 'cloze',
      blanks: [{ accept: ['cat', 'kitten'] }, { accept: ['meow'] }],
    })
    expect(credit(xml, { kind: 'cloze', texts: { response_who: 'Kitten', response_what: 'meow' } })).toBe(1)
  })

  test('blanks that stand between pieces of text', () => {
    const found = question(
      qti.item({
        ident: 'x',
        responses: `<flow>${qti.mattext('Water is H')}${qti.blank('n')}${qti.mattext('O, salt is ')}${qti.blank('s')}</flow>`,
        rules:
          qti.rule(qti.equal('n', '2'), '<setvar action="Add">1</setvar>', '', '') +
          qti.rule(qti.equal('s', 'NaCl'), '<setvar action="Add">1</setvar>', '', ''),
      }),
    )
    if (found.kind !== 'cloze') throw new Error(found.kind)
    expect(found.parts.map((part) => plainText(part).trim())).toEqual(['Water is H', 'O, salt is', ''])
    expect(found.blanks).toMatchObject([
      { id: 'n', accept: ['2'] },
      { id: 's', accept: ['NaCl'] },
    ])
  })

  test('a name the text says twice is a blank once, and one it never says comes last', () => {
    const found = question(
      qti.dropdowns('d', '<p>[a] and [a]</p><p>[a]</p>', {
        a: { right: 'x', wrong: ['y'] },
        b: { right: 'z', wrong: ['w'] },
      }),
    )
    if (found.kind !== 'cloze') throw new Error(found.kind)
    expect(found.blanks.map(({ id }) => id)).toEqual(['response_a', 'response_b'])
    expect(plainText(found.parts[1] ?? [])).toContain('and [a]')
  })

  test('lists and tables around a blank become lines', () => {
    const found = question(
      qti.severalBlanks('b', '<ul><li>one [a]</li><li>two [b]</li></ul>', { a: ['1'], b: ['2'] }),
    )
    expect(found.kind === 'cloze' && found.parts.map((part) => plainText(part))).toEqual([
      'one ',
      '\ntwo ',
      '',
    ])
  })
})

describe('ordering', () => {
  test('as the rule lists the items', () => {
    const xml = qti.ordering('o', ['third', 'first', 'second'])
    expect(question(xml)).toMatchObject({ kind: 'ordering', correct: ['o-third', 'o-first', 'o-second'] })
  })

  test('by index where there is one', () => {
    const rules = qti.rule(
      '<and><varequal respident="r" index="2">a</varequal><varequal respident="r" index="1">b</varequal></and>',
    )
    const xml = qti.item({
      ident: 'x',
      responses: qti.choices('r', { a: 'A', b: 'B' }, { cardinality: 'Ordered' }),
      rules,
    })
    expect(question(xml)).toMatchObject({ kind: 'ordering', correct: ['b', 'a'] })
  })
})

describe('explanations', () => {
  const xml = qti.item({
    ident: 'x',
    responses: qti.choices('r', abcd),
    rules:
      qti.rule('<other/>', null, '<displayfeedback linkrefid="general_fb"/>', ' continue="Yes"') +
      qti.rule(qti.equal('r', 'a')),
    feedback: {
      general_fb: 'In general.',
      correct_fb: 'Well done.',
      general_incorrect_fb: 'Try again.',
      a_fb: 'Ants are insects.',
      b_fb: 'Bees too.',
    },
  })

  test('hold what is said to everyone and to the right answer, not what consoles the wrong ones', () => {
    expect(plainText(question(xml).explanation ?? [])).toBe('In general.Well done.Ants are insects.')
  })

  test('rules that only show feedback do not hide the key', () => {
    expect(question(xml)).toMatchObject({ correct: 'a' })
  })
})

describe('items nobody can make sense of', () => {
  test.each([
    [
      'no choices',
      qti.item({ ident: 'x', fields: { cc_profile: 'cc.multiple_choice.v0p1' }, prompt: 'p' }),
      'malformed',
    ],
    ['no key', qti.item({ ident: 'x', responses: qti.choices('r', abcd) }), 'question-kind'],
    [
      'a hotspot',
      qti.item({ ident: 'x', responses: '<response_xy ident="r"><render_hotspot/></response_xy>' }),
      'question-kind',
    ],
    [
      'a file to hand in',
      qti.item({ ident: 'x', fields: { question_type: 'file_upload_question' } }),
      'question-kind',
    ],
  ])('%s', (_, xml, refused) => {
    expect(read(xml)).toMatchObject({ refused })
  })
})
