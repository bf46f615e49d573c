/** The tools of the note's editor; what they do can be typed, too (`**bold**`, `- [ ]`, `$$x^2$$`). */
import type { Editor } from '@tiptap/react'
import { useEditorState } from '@tiptap/react'
import {
  Bold,
  Code,
  Italic,
  Link,
  List,
  ListOrdered,
  ListTodo,
  Quote,
  Sigma,
  SquareCode,
  type LucideIcon,
} from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './note-editor.module.css'

interface Tool {
  readonly name: string
  readonly Icon: LucideIcon
  readonly active: (editor: Editor) => boolean
  readonly run: (editor: Editor) => void
}

const tools: readonly Tool[] = [
  {
    name: 'bold',
    Icon: Bold,
    active: (e) => e.isActive('bold'),
    run: (e) => e.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    Icon: Italic,
    active: (e) => e.isActive('italic'),
    run: (e) => e.chain().focus().toggleItalic().run(),
  },
  {
    name: 'code',
    Icon: Code,
    active: (e) => e.isActive('code'),
    run: (e) => e.chain().focus().toggleCode().run(),
  },
  {
    name: 'list',
    Icon: List,
    active: (e) => e.isActive('bulletList'),
    run: (e) => e.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'numbers',
    Icon: ListOrdered,
    active: (e) => e.isActive('orderedList'),
    run: (e) => e.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'tasks',
    Icon: ListTodo,
    active: (e) => e.isActive('taskList'),
    run: (e) => e.chain().focus().toggleTaskList().run(),
  },
  {
    name: 'quote',
    Icon: Quote,
    active: (e) => e.isActive('blockquote'),
    run: (e) => e.chain().focus().toggleBlockquote().run(),
  },
  {
    name: 'code-block',
    Icon: SquareCode,
    active: (e) => e.isActive('codeBlock'),
    run: (e) => e.chain().focus().toggleCodeBlock().run(),
  },
]

type Asking = { readonly kind: 'link' | 'formula'; readonly value: string }

const isAddress = (text: string): boolean => /^(https?:\/\/|mailto:)\S+$/i.test(text)

export const NoteTools = ({ editor }: { editor: Editor }) => {
  const { t } = useTranslation()
  const [asking, setAsking] = useState<Asking | null>(null)
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      tools: tools.map((tool) => tool.active(now)).join(),
      link: now.isActive('link'),
      formula: now.isActive('inlineMath') || now.isActive('blockMath'),
    }),
  })
  const active = on.tools.split(',')

  const answer = () => {
    if (!asking) return
    const value = asking.value.trim()
    const chain = editor.chain().focus()
    if (asking.kind === 'formula') {
      if (value !== '' && on.formula) chain.updateInlineMath({ latex: value }).run()
      else if (value !== '') chain.insertInlineMath({ latex: value }).run()
    } else if (value === '') chain.extendMarkRange('link').unsetLink().run()
    else {
      const href = isAddress(value) ? value : `https://${value}`
      if (editor.state.selection.empty && !on.link)
        chain.insertContent({ type: 'text', text: value, marks: [{ type: 'link', attrs: { href } }] }).run()
      else chain.extendMarkRange('link').setLink({ href }).run()
    }
    setAsking(null)
  }
  const ask = (kind: Asking['kind']) => {
    const attributes = kind === 'link' ? editor.getAttributes('link') : editor.getAttributes('inlineMath')
    const known: unknown = kind === 'link' ? attributes['href'] : attributes['latex']
    setAsking({ kind, value: typeof known === 'string' ? known : '' })
  }

  if (asking)
    return (
      <form
        className={styles['ask']}
        onSubmit={(event) => {
          event.preventDefault()
          answer()
        }}
      >
        <input
          // The learner just asked for it.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          value={asking.value}
          aria-label={t(`annotations.tool-${asking.kind}`)}
          placeholder={t(`annotations.ask-${asking.kind}`)}
          onChange={(event) => setAsking({ ...asking, value: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            setAsking(null)
            editor.commands.focus()
          }}
        />
        <button type="submit">{t('annotations.put')}</button>
      </form>
    )
  return (
    <div className={styles['tools']} role="group" aria-label={t('annotations.tools')}>
      {tools.map(({ name, Icon, run }, index) => (
        <button
          key={name}
          type="button"
          title={t(`annotations.tool-${name}`)}
          aria-label={t(`annotations.tool-${name}`)}
          aria-pressed={active[index] === 'true'}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run(editor)}
        >
          <Icon size={15} aria-hidden />
        </button>
      ))}
      <button
        type="button"
        title={t('annotations.tool-link')}
        aria-label={t('annotations.tool-link')}
        aria-pressed={on.link}
        onClick={() => ask('link')}
      >
        <Link size={15} aria-hidden />
      </button>
      <button
        type="button"
        title={t('annotations.tool-formula')}
        aria-label={t('annotations.tool-formula')}
        aria-pressed={on.formula}
        onClick={() => ask('formula')}
      >
        <Sigma size={15} aria-hidden />
      </button>
    </div>
  )
}
