/** A card that is there, changed. What is known of its memory stays. */
import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CardNote, CardNoteId } from '../../../shared/features/cards/model.ts'
import { api, client } from '../../bridge/index.ts'
import { CardForm } from './card-form.tsx'
import { contentOf, draftOf, tagsOf, type CardDraft } from './card-draft.ts'
import { CardDialog } from './card-dialog.tsx'

interface EditCardDialogProps {
  readonly noteId: string
  readonly onClose: (changed: boolean) => void
}

export const EditCardDialog = ({ noteId, onClose }: EditCardDialogProps) => {
  const input = { noteId: noteId as CardNoteId }
  const note = useQuery({ ...api.cards.get.queryOptions({ input }), gcTime: 0, staleTime: Infinity }).data
  return note ? <Editor note={note} onClose={onClose} /> : null
}

const Editor = ({ note, onClose }: { note: CardNote; onClose: (changed: boolean) => void }) => {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [draft, setDraft] = useState<CardDraft>(() => draftOf(note.content, note.tags))
  const [saved, setSaved] = useState(false)
  const save = async (): Promise<void> => {
    const content = contentOf(draft)
    if (!content) return
    await client.cards.edit({ noteId: note.id, content, tags: tagsOf(draft) })
    setSaved(true)
    await queries.invalidateQueries({ queryKey: api.cards.key() })
    onClose(true)
  }
  return (
    <CardDialog
      title={t('cards.edit')}
      ready={contentOf(draft) !== null}
      onSave={save}
      onClose={() => onClose(saved)}
    >
      <CardForm draft={draft} courseId={note.courseId} onChange={setDraft} />
    </CardDialog>
  )
}
