/** The frame of the card editor: what is in it, and saving. */
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { notify } from '../../ui/notices.ts'
import { useErrorSentence } from '../../ui/use-error-sentence.ts'
import styles from './card-form.module.css'

interface CardDialogProps {
  readonly title: string
  /** Whether there is a card to save. */
  readonly ready: boolean
  readonly onSave: () => Promise<void>
  readonly onClose: () => void
  /** Saves, and empties the form for the next one. */
  readonly onAnother?: () => void
  readonly children: ReactNode
}

export const CardDialog = ({ title, ready, onSave, onClose, onAnother, children }: CardDialogProps) => {
  const { t } = useTranslation()
  const sentence = useErrorSentence()
  const [busy, setBusy] = useState(false)
  const save = async (then: () => void): Promise<void> => {
    if (!ready || busy) return
    setBusy(true)
    try {
      await onSave()
      then()
    } catch (error) {
      notify(sentence(error), 'bad')
    }
    setBusy(false)
  }
  // Ctrl or ⌘ with Enter saves from any field, as in most editors.
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const key = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      form.current?.requestSubmit()
    }
    window.addEventListener('keydown', key)
    return () => window.removeEventListener('keydown', key)
  }, [])
  return (
    <Modal
      opened
      onClose={onClose}
      size={720}
      title={title}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form
        ref={form}
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void save(onClose)
        }}
      >
        {children}
        <div className={styles['buttons']}>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          {onAnother && (
            <Button variant="default" disabled={!ready || busy} onClick={() => void save(onAnother)}>
              {t('cards.save-another')}
            </Button>
          )}
          <Button type="submit" disabled={!ready || busy}>
            {t('cards.save')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
