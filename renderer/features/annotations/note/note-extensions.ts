/** What a note can hold: words, links, lists, tasks, code, formulas. */
import { Collaboration } from '@tiptap/extension-collaboration'
import { TaskItem, TaskList } from '@tiptap/extension-list'
import { Mathematics } from '@tiptap/extension-mathematics'
import { Placeholder } from '@tiptap/extensions'
import { StarterKit } from '@tiptap/starter-kit'
import 'katex/dist/katex.min.css'
import type * as Y from 'yjs'

/** A formula that is pressed is asked for again. */
export type AskFormula = (latex: string, put: (latex: string) => void) => void

interface Words {
  readonly placeholder: string
}

export const noteExtensions = (fragment: Y.XmlFragment, words: Words) => [
  // Undoing is the document's own: it must not take back what another device wrote.
  StarterKit.configure({
    undoRedo: false,
    heading: { levels: [1, 2, 3] },
    link: { openOnClick: false, defaultProtocol: 'https', protocols: ['mailto'] },
  }),
  TaskList,
  TaskItem.configure({ nested: true }),
  Mathematics.configure({
    katexOptions: {
      throwOnError: false,
      errorColor: 'var(--warn)',
      trust: false,
      strict: 'ignore',
      maxSize: 20,
      maxExpand: 500,
    },
  }),
  Placeholder.configure({ placeholder: words.placeholder }),
  Collaboration.configure({ fragment }),
]
