/** What stands where the pages will be: opening, locked, or why it did not open. */
import { Button, Loader, TextInput } from '@mantine/core'
import { FileWarning, LockKeyhole } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './pdf-cover.module.css'
import type { PdfEngine } from './pdf-engine.ts'
import type { PdfState } from './pdf-state.ts'

interface PdfCoverProps {
  readonly engine: PdfEngine | null
  readonly state: PdfState
  readonly onRetry: () => void
}

const focus = (field: HTMLInputElement | null) => field?.focus()

const Locked = ({ engine, wrong }: { engine: PdfEngine; wrong: boolean }) => {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  return (
    <form
      className={styles['words']}
      onSubmit={(event) => {
        event.preventDefault()
        engine.tryPassword(password)
      }}
    >
      <LockKeyhole size={30} strokeWidth={1.5} aria-hidden />
      <h2>{t('pdf.locked-title')}</h2>
      <p>{t('pdf.locked-body')}</p>
      <div className={styles['form']}>
        <TextInput
          type="password"
          aria-label={t('pdf.password')}
          placeholder={t('pdf.password')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={wrong ? t('pdf.wrong-password') : undefined}
          autoComplete="off"
          ref={focus}
        />
        <Button type="submit" disabled={password === ''}>
          {t('pdf.unlock')}
        </Button>
      </div>
    </form>
  )
}

export const PdfCover = ({ engine, state, onRetry }: PdfCoverProps) => {
  const { t } = useTranslation()
  return (
    <div className={styles['cover']}>
      {state.phase === 'password' && engine && <Locked engine={engine} wrong={state.wrongPassword} />}
      {state.phase === 'loading' && (
        <div className={styles['wait']} role="status">
          <Loader size={22} aria-hidden />
          <span>{t('pdf.opening')}</span>
        </div>
      )}
      {state.phase === 'failed' && (
        <div className={styles['words']} role="alert">
          <FileWarning size={30} strokeWidth={1.5} aria-hidden />
          <h2>{t('pdf.failed-title')}</h2>
          <p>{t(`pdf.failed-${state.trouble ?? 'unreadable'}`)}</p>
          <Button variant="default" onClick={onRetry}>
            {t('ui.try-again')}
          </Button>
        </div>
      )}
    </div>
  )
}
