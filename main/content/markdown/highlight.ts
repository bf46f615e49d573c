/** Colours code with Shiki: grammars of VS Code, in plain JavaScript, each loaded when a lesson first needs it. */
import type { Element, Root } from 'hast'
import { toText } from 'hast-util-to-text'
import { createHighlighterCore, type HighlighterCore, type LanguageRegistration } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import { visit } from 'unist-util-visit'
import { hasClass } from './audit.ts'

type Load = () => Promise<{ default: LanguageRegistration[] }>

/** The languages courses teach. Anything else is shown plain. */
const GRAMMARS: Readonly<Record<string, Load>> = {
  bash: () => import('shiki/langs/bash.mjs'),
  c: () => import('shiki/langs/c.mjs'),
  cpp: () => import('shiki/langs/cpp.mjs'),
  csharp: () => import('shiki/langs/csharp.mjs'),
  css: () => import('shiki/langs/css.mjs'),
  dart: () => import('shiki/langs/dart.mjs'),
  diff: () => import('shiki/langs/diff.mjs'),
  docker: () => import('shiki/langs/docker.mjs'),
  go: () => import('shiki/langs/go.mjs'),
  haskell: () => import('shiki/langs/haskell.mjs'),
  html: () => import('shiki/langs/html.mjs'),
  ini: () => import('shiki/langs/ini.mjs'),
  java: () => import('shiki/langs/java.mjs'),
  javascript: () => import('shiki/langs/javascript.mjs'),
  json: () => import('shiki/langs/json.mjs'),
  jsx: () => import('shiki/langs/jsx.mjs'),
  julia: () => import('shiki/langs/julia.mjs'),
  kotlin: () => import('shiki/langs/kotlin.mjs'),
  latex: () => import('shiki/langs/latex.mjs'),
  lua: () => import('shiki/langs/lua.mjs'),
  make: () => import('shiki/langs/make.mjs'),
  markdown: () => import('shiki/langs/markdown.mjs'),
  matlab: () => import('shiki/langs/matlab.mjs'),
  perl: () => import('shiki/langs/perl.mjs'),
  php: () => import('shiki/langs/php.mjs'),
  powershell: () => import('shiki/langs/powershell.mjs'),
  python: () => import('shiki/langs/python.mjs'),
  r: () => import('shiki/langs/r.mjs'),
  ruby: () => import('shiki/langs/ruby.mjs'),
  rust: () => import('shiki/langs/rust.mjs'),
  scala: () => import('shiki/langs/scala.mjs'),
  shellsession: () => import('shiki/langs/shellsession.mjs'),
  sql: () => import('shiki/langs/sql.mjs'),
  swift: () => import('shiki/langs/swift.mjs'),
  toml: () => import('shiki/langs/toml.mjs'),
  tsx: () => import('shiki/langs/tsx.mjs'),
  typescript: () => import('shiki/langs/typescript.mjs'),
  xml: () => import('shiki/langs/xml.mjs'),
  yaml: () => import('shiki/langs/yaml.mjs'),
}

const ALIASES: Readonly<Record<string, string>> = {
  'c#': 'csharp', 'c++': 'cpp', console: 'shellsession', cs: 'csharp', dockerfile: 'docker', golang: 'go',
  hs: 'haskell', htm: 'html', ipython: 'python', ipython3: 'python', js: 'javascript', jl: 'julia',
  json5: 'json', jsonc: 'json', kt: 'kotlin', makefile: 'make', md: 'markdown', mjs: 'javascript', node: 'javascript',
  pl: 'perl', ps1: 'powershell', py: 'python', python3: 'python', rb: 'ruby', rs: 'rust', sh: 'bash', shell: 'bash',
  'shell-session': 'shellsession', svg: 'xml', tex: 'latex', ts: 'typescript', xhtml: 'html', yml: 'yaml', zsh: 'bash',
} // prettier-ignore

const LIGHT = 'github-light-high-contrast'
const DARK = 'github-dark-high-contrast'

/** More than this is shown plain: colour is not worth a second of waiting. */
const MAX_CODE = 60_000

let starting: Promise<HighlighterCore> | null = null
const highlighter = (): Promise<HighlighterCore> =>
  (starting ??= createHighlighterCore({
    themes: [
      import('shiki/themes/github-light-high-contrast.mjs'),
      import('shiki/themes/github-dark-high-contrast.mjs'),
    ],
    langs: [],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  }))

const languageOf = (code: Element): string => {
  const names = code.properties['className']
  const found = Array.isArray(names)
    ? names.map(String).find((name) => name.startsWith('language-'))
    : undefined
  return found?.slice('language-'.length).toLowerCase() ?? ''
}

const grammarOf = async (language: string): Promise<string | null> => {
  const name = ALIASES[language] ?? language
  const load = Object.hasOwn(GRAMMARS, name) ? GRAMMARS[name] : undefined
  if (load === undefined) return null
  const shiki = await highlighter()
  if (!shiki.getLoadedLanguages().includes(name)) await shiki.loadLanguage(load())
  return name
}

/**
 * Colours every `pre > code` of the tree, in place, for light and dark paper at once: each token has its light
 * colour and a `--shiki-dark` beside it. The `pre` says its language in `data-language`.
 */
export const highlightCode = async (tree: Root): Promise<void> => {
  const blocks: { pre: Element; code: Element }[] = []
  visit(tree, 'element', (node) => {
    const [code] = node.children
    if (node.tagName === 'pre' && code?.type === 'element' && code.tagName === 'code')
      blocks.push({ pre: node, code })
  })
  for (const { pre, code } of blocks) {
    const language = languageOf(code)
    if (language === '' || hasClass(code, 'language-math')) continue
    pre.properties['dataLanguage'] = language
    const text = toText(code, { whitespace: 'pre' })
    const grammar = text.length > MAX_CODE ? null : await grammarOf(language)
    if (grammar !== null) await colour(pre, code, text, grammar)
  }
}

const colour = async (pre: Element, code: Element, text: string, lang: string): Promise<void> => {
  const shiki = await highlighter()
  const coloured = shiki.codeToHast(text.replace(/\n$/, ''), {
    lang,
    themes: { light: LIGHT, dark: DARK },
    defaultColor: 'light',
    tokenizeMaxLineLength: 1000,
    tokenizeTimeLimit: 200,
  })
  const [shikiPre] = coloured.children
  const shikiCode = shikiPre?.type === 'element' ? shikiPre.children[0] : undefined
  if (shikiCode?.type !== 'element') return
  // The paper's own colours stay; only the tokens' are taken.
  pre.properties['className'] = ['shiki']
  code.children = shikiCode.children
}
