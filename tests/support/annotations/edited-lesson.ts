/**
 * Lessons, and what their creators do to them: seeded, in English and Chinese. Every word knows where it came from, so
 * that after any edit it is known where a marked passage is, or that it is gone.
 */

/** mulberry32: small, seeded, the same everywhere. */
export const randomOf = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export type Language = 'en' | 'zh'
interface Token {
  readonly text: string
  /** Same for the token in every version; a copy has one of its own. */
  readonly id: number
  /** The token this one is a copy of, made by an edit: it lives on in it when it is taken away itself. */
  readonly of?: number
}
export type Lesson = readonly (readonly Token[])[]

const EN =
  'memory recall spacing review sleep cue trace habit answer learner lecture margin question effort interval practice ' +
  'forgetting curve attention pattern model signal energy vector matrix theorem proof example result error method ' +
  'cell protein market price river valley treaty empire syntax compiler pointer thread cache query index'
const EN_VERBS = 'strengthens weakens explains follows predicts limits supports replaces measures shapes'
const ZH =
  '记忆 复习 间隔 睡眠 线索 痕迹 习惯 答案 学习者 讲义 问题 努力 练习 遗忘 曲线 注意 模型 信号 能量 向量 矩阵 定理 证明 例子 结果 误差 方法 细胞 蛋白质 市场 价格 河流 山谷 条约 帝国 语法 编译器 指针 线程 缓存 查询 索引'
const ZH_VERBS = '加强 削弱 解释 跟随 预测 限制 支持 取代 测量 塑造'

const words = {
  en: { nouns: EN.split(' '), verbs: EN_VERBS.split(' ') },
  zh: { nouns: ZH.split(' '), verbs: ZH_VERBS.split(' ') },
}

export const lessonMaker = (random: () => number, language: Language) => {
  let serial = 0
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(random() * items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  const below = (limit: number): number => Math.floor(random() * limit)
  const token = (text: string): Token => ({ text, id: serial++ })
  const { nouns, verbs } = words[language]

  const sentence = (): Token[] =>
    (language === 'en'
      ? [
          'The ',
          pick(nouns),
          ' of ',
          pick(nouns),
          ' ',
          pick(verbs),
          ' the ',
          pick(nouns),
          ', and every ',
          pick(nouns),
          ' ',
          pick(verbs),
          ' it',
          pick(['. ', ' again. ', ' in the end. ', '; see below. ']),
        ]
      : [
          pick(nouns),
          '的',
          pick(nouns),
          pick(verbs),
          pick(nouns),
          '，而',
          pick(nouns),
          '也',
          pick(verbs),
          '它',
          pick(['。', '一次。', '，见下文。']),
        ]
    ).map(token)

  const paragraph = (): Token[] => Array.from({ length: 1 + below(5) }, sentence).flat()

  /** Some paragraphs stand twice from the start, as warnings and refrains do. */
  const lesson = (): Lesson => {
    const made: Token[][] = Array.from({ length: 8 + below(14) }, paragraph)
    for (let n = below(4); n > 0; n -= 1) made.splice(below(made.length), 0, copy(pick(made)))
    return made
  }
  const copy = (tokens: readonly Token[]): Token[] => tokens.map(({ text }) => token(text))
  const heirs = (tokens: readonly Token[]): Token[] =>
    tokens.map((each) => ({ ...token(each.text), of: each.of ?? each.id }))

  const wordsOf = (tokens: readonly Token[] | undefined): string | undefined =>
    tokens?.map(({ text }) => text).join('')

  const edits = {
    moved: (from: Token[][]): void => {
      const [taken] = from.splice(below(from.length), 1)
      if (taken) from.splice(below(from.length + 1), 0, taken)
    },
    edited: (from: Token[][]): void => {
      const at = below(from.length)
      const tokens = [...(from[at] ?? [])]
      for (let n = 1 + below(4); n > 0 && tokens.length > 3; n -= 1) {
        const place = below(tokens.length)
        const how = below(3)
        if (how === 0) tokens.splice(place, 1)
        else
          tokens.splice(place, how === 1 ? 1 : 0, token(language === 'en' ? ` ${pick(nouns)} ` : pick(nouns)))
      }
      from[at] = tokens
    },
    rewritten: (from: Token[][]): void => {
      const at = below(from.length)
      from[at] = (from[at] ?? []).map((each) => (random() < 0.35 ? token(pick(nouns)) : each))
    },
    deleted: (from: Token[][]): void => {
      if (from.length > 3) from.splice(below(from.length), 1)
    },
    duplicated: (from: Token[][]): void => {
      const at = below(from.length)
      from.splice(random() < 0.4 ? at + below(2) : below(from.length + 1), 0, heirs(from[at] ?? []))
    },
    /** A copy goes somewhere else, then the original is changed: the exact words are no longer the passage. */
    'copied, then edited': (from: Token[][]): void => {
      const at = below(from.length)
      const original = from[at] ?? []
      // Nor where it stands beside an older twin.
      if ([at - 1, at + 1].some((near) => wordsOf(from[near]) === wordsOf(original))) return
      from[at] = original.map((each) => (random() < 0.15 ? token(pick(nouns)) : each))
      // Beside the original, nobody could say which of the two was edited and which was added.
      from.splice((at + 2 + below(from.length - 1)) % (from.length + 1), 0, heirs(original))
    },
    added: (from: Token[][]): void => {
      from.splice(below(from.length + 1), 0, paragraph())
    },
    split: (from: Token[][]): void => {
      const at = below(from.length)
      const tokens = from[at] ?? []
      const cut = below(tokens.length)
      from.splice(at, 1, tokens.slice(0, cut), tokens.slice(cut))
    },
  }
  return { lesson, edits, below, pick }
}

export const EDITS = [
  'moved',
  'edited',
  'rewritten',
  'deleted',
  'duplicated',
  'copied, then edited',
  'added',
  'split',
] as const
export type Edit = (typeof EDITS)[number]

/** The lesson as plain text, with where each token stands in it. */
export const writeOut = (lesson: Lesson) => {
  const at = new Map<number, [start: number, end: number]>()
  const inherited = new Map<number, [start: number, end: number]>()
  let text = ''
  for (const paragraph of lesson) {
    if (text !== '' && !text.endsWith(' ')) text += ' '
    for (const { text: words, id, of } of paragraph) {
      const kept = text.endsWith(' ') ? words.replace(/^ +/, '') : words
      at.set(id, [text.length, text.length + kept.length])
      if (of !== undefined) inherited.set(of, [text.length, text.length + kept.length])
      text += kept
    }
  }
  return { text, at, inherited }
}
