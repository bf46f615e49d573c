import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const renderer = path.resolve(import.meta.dirname, '../../../../renderer')

/** Attributes a person reads or hears. */
const spoken = new Set([
  'aria-label',
  'aria-valuetext',
  'aria-description',
  'alt',
  'label',
  'placeholder',
  'title',
])
const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text)

/** Words in JSX that no translation can reach, as `line: words`. */
const wordsIn = (file: string, text: string): string[] => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const report = (node: ts.Node, words: string): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart())
    found.push(`${line + 1}: ${words.trim()}`)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && hasWords(node.text)) report(node, node.text)
    if (ts.isJsxExpression(node) && node.expression && ts.isStringLiteralLike(node.expression)) {
      const inElement = ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent)
      if (inElement && hasWords(node.expression.text)) report(node, node.expression.text)
    }
    if (ts.isJsxAttribute(node) && spoken.has(node.name.getText()) && node.initializer) {
      const value = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer
      if (value && ts.isStringLiteralLike(value) && hasWords(value.text)) report(node, value.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

describe('words in JSX', () => {
  test('are noticed', () => {
    expect(wordsIn('x.tsx', 'const a = <p title="Hello">World {"again"} {t("ui.close")} · 3×</p>')).toEqual([
      '1: Hello',
      '1: World',
      '1: again',
    ])
  })

  test.each(globSync('**/*.tsx', { cwd: renderer }))('%s has none', (file) => {
    expect(wordsIn(file, readFileSync(path.join(renderer, file), 'utf8'))).toEqual([])
  })
})
