/** Which i18n keys the renderer's sources ask for, by reading their syntax. */
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

export interface KeysInUse {
  /** Keys written out: `t('shelf.title')`, or as data for a later `t(label)`. */
  readonly exact: ReadonlySet<string>
  /** Keys put together at run time: a template such as `shelf.kind-${kind}`. */
  readonly patterns: readonly RegExp[]
}

const KEY = /^[a-z][a-z-]*\.[\w.-]+$/
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** @param folder of the sources; features are known by the names of the string files */
export const keysInUse = (folder: string): KeysInUse => {
  const features = new Set(
    globSync('app/i18n/en/*.json', { cwd: folder }).map((file) => path.basename(file, '.json')),
  )
  const isKey = (text: string): boolean => KEY.test(text) && features.has(text.split('.')[0] ?? '')
  const exact = new Set<string>()
  const patterns: RegExp[] = []

  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && isKey(node.text)) exact.add(node.text)
    if (ts.isTemplateExpression(node)) {
      const [feature = ''] = node.head.text.split('.')
      if (features.has(feature) && node.head.text.includes('.'))
        patterns.push(
          new RegExp(
            `^${escape(node.head.text)}${node.templateSpans.map((span) => `.+${escape(span.literal.text)}`).join('')}$`,
          ),
        )
    }
    ts.forEachChild(node, visit)
  }

  for (const file of globSync('**/*.{ts,tsx}', { cwd: folder })) {
    const text = readFileSync(path.join(folder, file), 'utf8')
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX))
  }
  return { exact, patterns }
}
