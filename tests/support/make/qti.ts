/** QTI 1.2 as makers write it: the cartridge profile's six kinds and Canvas's own. */

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const fields = (pairs: Readonly<Record<string, string>>): string =>
  `<qtimetadata>${Object.entries(pairs)
    .map(
      ([label, entry]) =>
        `<qtimetadatafield><fieldlabel>${label}</fieldlabel><fieldentry>${escapeXml(entry)}</fieldentry></qtimetadatafield>`,
    )
    .join('')}</qtimetadata>`

export const mattext = (html: string): string =>
  `<material><mattext texttype="text/html">${escapeXml(html)}</mattext></material>`

export interface ItemOptions {
  readonly ident: string
  readonly title?: string
  readonly fields?: Readonly<Record<string, string>>
  readonly prompt?: string
  /** What stands in `<presentation>` after the prompt. */
  readonly responses?: string
  /** What stands in `<resprocessing>`. */
  readonly rules?: string
  readonly feedback?: Readonly<Record<string, string>>
}

export const item = (options: ItemOptions): string =>
  `<item ident="${escapeXml(options.ident)}" title="${escapeXml(options.title ?? '')}">` +
  `<itemmetadata>${fields(options.fields ?? {})}</itemmetadata>` +
  `<presentation>${options.prompt === undefined ? '' : mattext(options.prompt)}${options.responses ?? ''}</presentation>` +
  (options.rules === undefined
    ? ''
    : `<resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>${options.rules}</resprocessing>`) +
  Object.entries(options.feedback ?? {})
    .map(
      ([ident, html]) =>
        `<itemfeedback ident="${ident}"><flow_mat>${mattext(html)}</flow_mat></itemfeedback>`,
    )
    .join('') +
  `</item>`

export const label = (ident: string, html: string): string =>
  `<response_label ident="${escapeXml(ident)}">${mattext(html)}</response_label>`

export const choices = (
  ident: string,
  labels: Readonly<Record<string, string>>,
  options: { cardinality?: string; shuffle?: boolean; html?: string } = {},
): string =>
  `<response_lid ident="${ident}" rcardinality="${options.cardinality ?? 'Single'}">` +
  (options.html === undefined ? '' : mattext(options.html)) +
  `<render_choice${options.shuffle ? ' shuffle="Yes"' : ''}>${Object.entries(labels)
    .map(([name, html]) => label(name, html))
    .join('')}</render_choice></response_lid>`

export const blank = (ident: string, fibtype = 'String'): string =>
  `<response_str ident="${ident}" rcardinality="Single"><render_fib fibtype="${fibtype}"/></response_str>`

export const equal = (respident: string, value: string): string =>
  `<varequal respident="${respident}">${escapeXml(value)}</varequal>`

export const rule = (
  conditions: string,
  set: string | null = '<setvar action="Set" varname="SCORE">100</setvar>',
  extra = '',
  last = ' continue="No"',
): string =>
  `<respcondition${last}><conditionvar>${conditions}</conditionvar>${set ?? ''}${extra}</respcondition>`

const addRule = (conditions: string, points: number): string =>
  rule(conditions, `<setvar action="Add" varname="SCORE">${String(points)}</setvar>`, '', '')

/** Choose one. */
export const single = (ident: string, right: string, labels: Readonly<Record<string, string>>): string =>
  item({
    ident,
    fields: { cc_profile: 'cc.multiple_choice.v0p1' },
    prompt: `Prompt of ${ident}`,
    responses: choices('response1', labels),
    rules: rule(equal('response1', right)),
  })

/** Choose all that apply: right ones and no wrong ones. */
export const multiple = (
  ident: string,
  right: readonly string[],
  labels: Readonly<Record<string, string>>,
): string => {
  const conditions = Object.keys(labels).map((name) =>
    right.includes(name) ? equal('response1', name) : `<not>${equal('response1', name)}</not>`,
  )
  return item({
    ident,
    fields: { cc_profile: 'cc.multiple_response.v0p1' },
    prompt: `Prompt of ${ident}`,
    responses: choices('response1', labels, { cardinality: 'Multiple' }),
    rules: rule(`<and>${conditions.join('')}</and>`),
  })
}

export const fillIn = (ident: string, accept: readonly string[]): string =>
  item({
    ident,
    fields: { cc_profile: 'cc.fib.v0p1' },
    prompt: `Prompt of ${ident}`,
    responses: blank('response1'),
    rules: rule(accept.map((text) => equal('response1', text)).join('')),
  })

export const pattern = (ident: string, part: string): string =>
  item({
    ident,
    fields: { cc_profile: 'cc.pattern_match.v0p1' },
    prompt: `Prompt of ${ident}`,
    responses: blank('response1'),
    rules: rule(`<varsubstring respident="response1" case="No">${escapeXml(part)}</varsubstring>`),
  })

export const essay = (ident: string): string =>
  item({
    ident,
    title: `Title of ${ident}`,
    fields: { cc_profile: 'cc.essay.v0p1' },
    prompt: `Prompt of ${ident}`,
    responses: blank('response1'),
  })

/** Canvas: exact, or between two. */
export const numerical = (ident: string, min: number, max: number): string =>
  item({
    ident,
    fields: { question_type: 'numerical_question', points_possible: '2.5' },
    prompt: `Prompt of ${ident}`,
    responses: blank('response1', 'Decimal'),
    rules: rule(
      min === max
        ? `<or>${equal('response1', String(min))}<and><vargte respident="response1">${String(min)}</vargte><varlte respident="response1">${String(max)}</varlte></and></or>`
        : `<vargte respident="response1">${String(min)}</vargte><varlte respident="response1">${String(max)}</varlte>`,
    ),
  })

/** @param pairs left → right; right sides get identifiers of their own */
export const matching = (
  ident: string,
  pairs: Readonly<Record<string, string>>,
  lures: readonly string[] = [],
): string => {
  const right = [...new Set([...Object.values(pairs), ...lures])]
  const labels = Object.fromEntries(right.map((text, index) => [`r${String(index)}`, text]))
  return item({
    ident,
    fields: { question_type: 'matching_question' },
    prompt: `Prompt of ${ident}`,
    responses: Object.keys(pairs)
      .map((left, index) => choices(`response_${String(index)}`, labels, { html: left }))
      .join(''),
    rules: Object.values(pairs)
      .map((text, index) =>
        addRule(equal(`response_${String(index)}`, `r${String(right.indexOf(text))}`), 50),
      )
      .join(''),
  })
}

/** @param blanks name → right word and wrong ones; the prompt has each `[name]` */
export const dropdowns = (
  ident: string,
  prompt: string,
  blanks: Readonly<Record<string, { right: string; wrong: readonly string[] }>>,
): string =>
  item({
    ident,
    fields: { question_type: 'multiple_dropdowns_question' },
    prompt,
    responses: Object.entries(blanks)
      .map(([name, { right, wrong }]) =>
        choices(
          `response_${name}`,
          Object.fromEntries([right, ...wrong].map((word, index) => [`${name}${String(index)}`, word])),
          { html: name },
        ),
      )
      .join(''),
    rules: Object.keys(blanks)
      .map((name) => addRule(equal(`response_${name}`, `${name}0`), 50))
      .join(''),
  })

/** Canvas writes the accepted words of a blank as its choices. */
export const severalBlanks = (
  ident: string,
  prompt: string,
  blanks: Readonly<Record<string, readonly string[]>>,
): string =>
  item({
    ident,
    fields: { question_type: 'fill_in_multiple_blanks_question' },
    prompt,
    responses: Object.entries(blanks)
      .map(([name, words]) =>
        choices(
          `response_${name}`,
          Object.fromEntries(words.map((word, index) => [`${name}${String(index)}`, word])),
          { html: name },
        ),
      )
      .join(''),
    rules: Object.keys(blanks)
      .map((name) => addRule(equal(`response_${name}`, `${name}0`), 50))
      .join(''),
  })

export const ordering = (ident: string, order: readonly string[]): string =>
  item({
    ident,
    fields: { question_type: 'ordering_question' },
    prompt: `Prompt of ${ident}`,
    responses: choices('response1', Object.fromEntries(order.toSorted().map((text) => [`o-${text}`, text])), {
      cardinality: 'Ordered',
    }),
    rules: rule(order.map((text) => equal('response1', `o-${text}`)).join('')),
  })

export const statement = (ident: string, html: string): string =>
  item({ ident, fields: { question_type: 'text_only_question' }, prompt: html })

export const calculated = (ident: string): string =>
  item({
    ident,
    title: `Title of ${ident}`,
    fields: { question_type: 'calculated_question' },
    prompt: 'What is 2 [x]?',
    responses: blank('response1', 'Decimal'),
    rules: rule('<other/>'),
  })

const root = (inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2">${inner}</questestinterop>`

/** @param items items, sections, anything a section may hold */
export const assessment = (
  ident: string,
  title: string,
  items: readonly string[],
  metadata: Readonly<Record<string, string>> = { cc_profile: 'cc.exam.v0p1' },
): string =>
  root(
    `<assessment ident="${ident}" title="${escapeXml(title)}">${fields(metadata)}<section ident="root_section">${items.join('')}</section></assessment>`,
  )

export const bank = (ident: string, title: string, items: readonly string[]): string =>
  root(`<objectbank ident="${ident}">${fields({ bank_title: title })}${items.join('')}</objectbank>`)

/** A group of questions drawn from a bank. */
export const drawFrom = (bankIdent: string, count: number, points: number): string =>
  `<section ident="group_of_${bankIdent}" title="Group"><selection_ordering><selection><sourcebank_ref>${bankIdent}</sourcebank_ref>` +
  `<selection_number>${String(count)}</selection_number><selection_extension><points_per_item>${String(points)}</points_per_item></selection_extension>` +
  `</selection></selection_ordering></section>`
