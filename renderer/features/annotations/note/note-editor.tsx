/** Writes one note. Saved while one types; says when it is on disk. */
import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnotationId, CourseId } from '../../../../shared/kernel/brand.ts'
import { notify } from '../../../ui/notices.ts'
import { styleNonce } from '../../../ui/style-nonce.ts'
import { useErrorSentence } from '../../../ui/use-error-sentence.ts'
import { useOpenOutside } from '../../outside/index.ts'
import styles from './note-editor.module.css'
import { noteExtensions } from './note-extensions.ts'
import { noteSession, releaseNote, type NoteSession } from './note-session.ts'
import { NoteTools } from './note-tools.tsx'
import { SaveMark } from './save-mark.tsx'

/** Longer pastes are a document, not a note, and would not fit into one save. */
const MOST_PASTED = 150_000

interface NoteEditorProps {
  readonly courseId: CourseId
  readonly id: AnnotationId
  /** The learner asked to write. */
  readonly focused?: boolean
  /** The learner is done: Escape. */
  readonly onDone?: () => void
}

export const NoteEditor = (props: NoteEditorProps) => {
  const { courseId, id } = props
  const { t } = useTranslation()
  const sentence = useErrorSentence()
  const [session] = useState(() =>
    noteSession({ courseId, id, onError: (error) => notify(sentence(error), 'bad') }),
  )
  const [filled, setFilled] = useState<'no' | 'yes' | 'failed'>('no')
  useEffect(() => {
    let here = true
    session.filled.then(
      () => here && setFilled('yes'),
      (error: unknown) => {
        if (!here) return
        setFilled('failed')
        notify(sentence(error), 'bad')
      },
    )
    return () => {
      here = false
      void releaseNote(id)
    }
  }, [session, id, sentence])
  if (filled === 'failed') return <p className={styles['failed']}>{t('annotations.note-failed')}</p>
  return filled === 'yes' ? <Writing {...props} session={session} /> : <div className={styles['waiting']} />
}

const Writing = ({ session, focused = false, onDone }: NoteEditorProps & { session: NoteSession }) => {
  const { t } = useTranslation()
  const openOutside = useOpenOutside()
  const state = useSyncExternalStore(session.subscribe, session.state)
  const editor = useEditor({
    extensions: noteExtensions(session.fragment, { placeholder: t('annotations.placeholder') }),
    autofocus: focused ? 'end' : false,
    injectNonce: styleNonce(),
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t('annotations.note-text'),
        class: styles['text'] ?? '',
      },
      handlePaste: (_view, event) => {
        if ((event.clipboardData?.getData('text/plain').length ?? 0) <= MOST_PASTED) return false
        notify(t('annotations.paste-too-long'), 'bad')
        return true
      },
      handleClickOn: (_view, _pos, _node, _nodePos, event) => {
        const link = event.target instanceof Element ? event.target.closest('a') : null
        if (!link || !(event.ctrlKey || event.metaKey)) return false
        void openOutside(link.href)
        return true
      },
    },
  })
  return (
    // Escape belongs to the editor as a whole, also to its tools.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={styles['editor']}
      onKeyDown={(event) => {
        // ProseMirror has a use of its own for Escape; leaving is the better one.
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || !onDone) return
        event.stopPropagation()
        onDone()
      }}
    >
      <EditorContent editor={editor} />
      <div className={styles['foot']}>
        <NoteTools editor={editor} />
        <SaveMark state={state} />
      </div>
    </div>
  )
}
