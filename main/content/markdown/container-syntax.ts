/**
 * Lines that open and close containers, as micromark sees them (so that code blocks, lists and quotes are
 * respected): Pandoc's and the Carpentries' `::::: challenge` … `:::::`, MyST's `:::{note}`, and the tab marks
 * of d2l books, `:begin_tab:` … `:end_tab:`.
 */
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { Code, Construct, Extension, State } from 'micromark-util-types'
import './nodes.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    containerMark: 'containerMark'
  }
}

const COLON = 58
const isEnd = (code: Code): boolean => code === null || code < -2

const TAB_OPEN = /^:begin_tab:\s*(?:`([^`]*)`|toggle)?\s*$/
const TAB_CLOSE = /^:end_tab:\s*$/
const FENCE = /^:{3,}\s*(.*?)\s*:*\s*$/

const mark: Construct = {
  name: 'containerMark',
  tokenize(effects, ok, nok) {
    let line = ''
    return (code) => {
      effects.enter('containerMark')
      return inside(code)
    }

    function inside(code: Code): State | undefined {
      if (isEnd(code)) {
        if (!FENCE.test(line) && !TAB_OPEN.test(line) && !TAB_CLOSE.test(line)) return nok(code)
        effects.exit('containerMark')
        return ok(code)
      }
      // Enough to tell; a paragraph that starts with a colon need not be read twice.
      if (line.length < 400) line += code !== null && code > 0 ? String.fromCharCode(code) : ' '
      effects.consume(code)
      return inside
    }
  },
}

/** For micromark. */
export const containerSyntax: Extension = { flow: { [COLON]: mark } }

/** For mdast-util-from-markdown. */
export const containerFromMarkdown: FromMarkdown = {
  enter: {
    containerMark(token) {
      const line = this.sliceSerialize(token)
      const tab = TAB_OPEN.exec(line)
      const form = tab ? 'tab-open' : TAB_CLOSE.test(line) ? 'tab-close' : 'fence'
      const info = tab ? (tab[1] ?? '') : (FENCE.exec(line)?.[1] ?? '')
      this.enter({ type: 'containerMark', form, info }, token)
    },
  },
  exit: {
    containerMark(token) {
      this.exit(token)
    },
  },
}
