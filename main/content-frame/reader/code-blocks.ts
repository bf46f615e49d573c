/** Gives code blocks a head with their language and a copy button. */
import { copyText } from './clipboard.ts'
import type { Words } from './words.ts'

// prettier-ignore
const NAMES: Readonly<Record<string, string>> = {
  bash: 'Bash', c: 'C', console: 'Console', cpp: 'C++', csharp: 'C#', cs: 'C#', css: 'CSS', dart: 'Dart', diff: 'Diff',
  docker: 'Dockerfile', dockerfile: 'Dockerfile', go: 'Go', haskell: 'Haskell', html: 'HTML', ini: 'INI', java: 'Java',
  javascript: 'JavaScript', js: 'JavaScript', json: 'JSON', jsx: 'JSX', julia: 'Julia', kotlin: 'Kotlin',
  latex: 'LaTeX', lua: 'Lua', make: 'Makefile', makefile: 'Makefile', markdown: 'Markdown', md: 'Markdown',
  matlab: 'MATLAB', perl: 'Perl', php: 'PHP', powershell: 'PowerShell', py: 'Python', python: 'Python', r: 'R',
  ruby: 'Ruby', rust: 'Rust', scala: 'Scala', sh: 'Shell', shell: 'Shell', shellsession: 'Console', sql: 'SQL',
  swift: 'Swift', toml: 'TOML', ts: 'TypeScript', tsx: 'TSX', typescript: 'TypeScript', xml: 'XML', yaml: 'YAML',
  yml: 'YAML', zsh: 'Zsh',
}

/** How a language is named to people; a word nobody told us stays as it is. */
export const languageName = (id: string): string => NAMES[id.toLowerCase()] ?? id

const languageOf = (pre: HTMLElement): string => {
  const code = pre.querySelector('code')
  const named = pre.dataset['language'] ?? code?.dataset['language']
  const fromClass = /\blanguage-([\w+#-]+)/.exec(`${pre.className} ${code?.className ?? ''}`)?.[1]
  const id = named ?? fromClass ?? ''
  return /^(text|txt|plain|plaintext|none)$/i.test(id) ? '' : id
}

/** Wraps every `pre` that has no head yet. Text stays text: nothing here is parsed as HTML. */
export const dressCodeBlocks = (lesson: HTMLElement, words: Words): void => {
  for (const pre of lesson.querySelectorAll<HTMLElement>('pre')) {
    if (pre.closest('.code-block') || pre.matches('.mermaid, [data-diagram]')) continue
    const block = document.createElement('div')
    block.className = 'code-block'
    const head = document.createElement('div')
    head.className = 'code-head'
    const label = document.createElement('span')
    label.className = 'code-language'
    label.textContent = languageName(languageOf(pre))
    head.append(label, copyButton(pre, words))
    pre.tabIndex = 0
    pre.setAttribute('role', 'region')
    pre.setAttribute('aria-label', label.textContent || words.code)
    pre.replaceWith(block)
    block.append(head, pre)
  }
}

const copyButton = (pre: HTMLElement, words: Words): HTMLButtonElement => {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'code-copy'
  button.textContent = words.copy
  button.setAttribute('aria-label', words.copyCode)
  let timer = 0
  button.addEventListener('click', () => {
    if (!copyText(document, pre.textContent.replace(/\n$/, ''))) return
    button.textContent = words.copied
    button.dataset['done'] = ''
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      button.textContent = words.copy
      delete button.dataset['done']
    }, 1600)
  })
  return button
}
