/** Colours of diagrams, taken from the reading theme that is in force. */
import type { MermaidConfig } from 'mermaid'
import type { ReadingStyle } from '../../../shared/features/study/frame-protocol.ts'

const variable = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim()

/** Mermaid's `base` theme derives the rest from these few. */
export const diagramTheme = (theme: ReadingStyle['theme']): MermaidConfig => {
  const ink = variable('--ink')
  const paper = variable('--paper')
  const soft = variable('--well')
  const line = variable('--ink-2')
  const accent = variable('--accent')
  return {
    theme: 'base',
    fontFamily: getComputedStyle(document.body).getPropertyValue('--font-sans'),
    themeVariables: {
      darkMode: theme === 'dark',
      background: paper,
      primaryColor: soft,
      primaryTextColor: ink,
      primaryBorderColor: accent,
      secondaryColor: variable('--accent-wash'),
      secondaryTextColor: ink,
      tertiaryColor: paper,
      tertiaryTextColor: ink,
      lineColor: line,
      textColor: ink,
      noteBkgColor: variable('--accent-wash'),
      noteTextColor: ink,
      noteBorderColor: accent,
      fontSize: '15px',
    },
  }
}
