/**
 * Formulas in Markdown: `$…$` in a line, `$$…$$` on its own, on one line or many.
 *
 * Own syntax instead of remark-math, because that one takes `$$\begin{aligned}` at the start of a line for an
 * opening fence with an info string and swallows the rest of the lesson, and reads "$5 and $10" as a formula.
 * Here the rules are Pandoc's: an opening `$` has no space after it, a closing one no space before it and no
 * digit after it. A `$$` that never closes gives its text back.
 */
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Code, Construct, Extension, State, TokenizeContext } from 'micromark-util-types'
import './nodes.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    formulaFlow: 'formulaFlow'
    formulaText: 'formulaText'
    formulaChunk: 'formulaChunk'
  }
}

const DOLLAR = 36
const BACKSLASH = 92
const isEnd = (code: Code): boolean => code === null || code < -2
const isSpace = (code: Code): boolean => code === null || code < 0 || code === 32
const isDigit = (code: Code): boolean => code !== null && code >= 48 && code <= 57

/** `$$ … $$` from the start of a line to the end of one. */
const flow: Construct = {
  name: 'formulaFlow',
  concrete: true,
  tokenize(effects, ok, nok) {
    const self = this
    let dollars = 0
    let firstLine = true
    let content = false
    let blank = false
    let closed = false
    return start

    function start(code: Code): State | undefined {
      effects.enter('formulaFlow')
      effects.enter('formulaChunk')
      return opening(code)
    }

    function lineStart(code: Code): State | undefined {
      // An empty line has no chunk: tokens may not be empty.
      if (isEnd(code)) return afterLine(code)
      effects.enter('formulaChunk')
      return line(code)
    }

    function opening(code: Code): State | undefined {
      if (code === DOLLAR) {
        effects.consume(code)
        dollars++
        return dollars > 2 ? nok : opening
      }
      if (dollars < 2) return nok(code)
      dollars = 0
      return line(code)
    }

    function line(code: Code): State | undefined {
      if (isEnd(code)) return lineEnd(code)
      // Text behind the closing dollars: a formula within a paragraph, if it is all on one line.
      if (closed && firstLine && !isSpace(code)) return nok(code)
      if (closed) {
        effects.consume(code)
        return line
      }
      blank = blank && isSpace(code)
      if (firstLine && !isSpace(code)) content = true
      if (code === BACKSLASH) {
        effects.consume(code)
        return escaped
      }
      dollars = code === DOLLAR ? dollars + 1 : 0
      if (dollars === 2) closed = true
      effects.consume(code)
      return line
    }

    function escaped(code: Code): State | undefined {
      dollars = 0
      if (isEnd(code)) return line(code)
      effects.consume(code)
      return line
    }

    function lineEnd(code: Code): State | undefined {
      effects.exit('formulaChunk')
      return afterLine(code)
    }

    function afterLine(code: Code): State | undefined {
      if (self.interrupt) return ok(code)
      // A formula that starts with text on its first line may not hold an empty line.
      if (code === null || closed || (blank && content)) return done(code)
      return effects.check(sameContainer, more, done)(code)
    }

    function more(code: Code): State | undefined {
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      firstLine = false
      blank = true
      dollars = 0
      return lineStart
    }

    function done(code: Code): State | undefined {
      effects.exit('formulaFlow')
      return ok(code)
    }
  },
}

/** Whether the next line still belongs to the same list item or block quote. */
const sameContainer: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const self = this
    return (code) => {
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return (next) => (self.parser.lazy[self.now().line] ? nok(next) : ok(next))
    }
  },
}

/** Texts already scanned to their end in vain: later dollars of the same size can't close either. */
const hopeless = new WeakMap<TokenizeContext, Set<number>>()

/** `$…$` and `$$…$$` within a paragraph. */
const text: Construct = {
  name: 'formulaText',
  previous(code) {
    return code !== DOLLAR || this.events.at(-1)?.[1].type === 'characterEscape'
  },
  tokenize(effects, ok, nok) {
    const self = this
    let size = 0
    let closing = 0
    let before: Code = null
    return start

    function start(code: Code): State | undefined {
      effects.enter('formulaText')
      effects.enter('formulaChunk')
      return opening(code)
    }

    function opening(code: Code): State | undefined {
      if (code === DOLLAR) {
        size++
        effects.consume(code)
        return size > 2 ? nok : opening
      }
      if (size === 1 && isSpace(code)) return nok(code)
      if (hopeless.get(self)?.has(size)) return nok(code)
      return between(code)
    }

    function between(code: Code): State | undefined {
      if (code === null) {
        hopeless.set(self, (hopeless.get(self) ?? new Set()).add(size))
        return nok(code)
      }
      if (isEnd(code)) {
        effects.exit('formulaChunk')
        effects.enter('lineEnding')
        effects.consume(code)
        effects.exit('lineEnding')
        before = code
        return lineStart
      }
      if (code === DOLLAR) {
        closing = 0
        return sequence(code)
      }
      before = code
      effects.consume(code)
      return code === BACKSLASH ? escaped : between
    }

    function lineStart(code: Code): State | undefined {
      effects.enter('formulaChunk')
      return between(code)
    }

    function escaped(code: Code): State | undefined {
      if (isEnd(code)) return between(code)
      before = code
      effects.consume(code)
      return between
    }

    function sequence(code: Code): State | undefined {
      if (code === DOLLAR) {
        closing++
        effects.consume(code)
        return sequence
      }
      const fits = closing === size && (size === 2 || (!isSpace(before) && !isDigit(code)))
      before = DOLLAR
      // Pandoc's rule: a lone dollar that closes nothing is money, and so was the first one.
      if (!fits) return size === 1 ? nok(code) : between(code)
      effects.exit('formulaChunk')
      effects.exit('formulaText')
      return ok(code)
    }
  },
}

/** For micromark. */
export const formulaSyntax: Extension = { flow: { [DOLLAR]: flow }, text: { [DOLLAR]: text } }

/** For mdast-util-from-markdown. */
export const formulaFromMarkdown: FromMarkdown = {
  enter: {
    formulaFlow(token) {
      this.enter({ type: 'formula', tex: '', value: '', display: true, rest: '', closed: false }, token)
    },
    formulaText(token) {
      this.enter({ type: 'formula', tex: '', value: '', display: false, rest: '', closed: true }, token)
    },
  },
  exit: {
    formulaChunk(token) {
      const node = this.stack.at(-1)
      if (node?.type !== 'formula') return
      // Chunks come line by line; an empty line has none to show for it.
      const lines = token.start.line - (node.position?.start.line ?? token.start.line)
      const missing = lines - (node.tex.match(/\n/g)?.length ?? 0)
      node.tex += '\n'.repeat(Math.max(0, missing)) + this.sliceSerialize(token)
    },
    formulaFlow(token) {
      const node = this.stack.at(-1)
      if (node?.type === 'formula') {
        const raw = node.tex
        node.value = raw
        const close = closingDollars(raw)
        node.closed = close !== -1
        node.tex = node.closed ? raw.slice(2, close).trim() : ''
        node.rest = node.closed ? raw.slice(close + 2).trim() : raw
      }
      this.exit(token)
    },
    formulaText(token) {
      const node = this.stack.at(-1)
      if (node?.type === 'formula') {
        node.value = node.tex
        node.display = node.tex.startsWith('$$')
        const size = node.display ? 2 : 1
        node.tex = node.tex.slice(size, -size).trim()
      }
      this.exit(token)
    },
  },
}

/** Where the second, unescaped `$$` of the text is; -1 when there is none. */
const closingDollars = (raw: string): number => {
  for (let at = 2; at < raw.length - 1; at++) {
    if (raw[at] === '\\') at++
    else if (raw.startsWith('$$', at)) return at
  }
  return -1
}
