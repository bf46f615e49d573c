/** Which pages to print; then how far they are drawn. */
import { Button, Modal, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notify } from '../../ui/notices.ts'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { readPageRange } from './page-range.ts'
import type { PdfEngine } from './pdf-engine.ts'
import type { PdfState } from './pdf-state.ts'
import { printPages } from './print.ts'
import styles from './print-dialog.module.css'

interface PrintDialogProps {
  readonly engine: PdfEngine
  readonly state: PdfState
  readonly onClose: () => void
}

export const PrintDialog = ({ engine, state, onClose }: PrintDialogProps) => {
  const { t } = useTranslation()
  const [range, setRange] = useState(`1-${String(state.pages)}`)
  const [done, setDone] = useState<number | null>(null)
  const giveUp = useRef(new AbortController())
  const pages = readPageRange(range, state.pages)

  useEffect(() => () => giveUp.current.abort(), [])

  const print = async () => {
    const { document } = engine
    if (!pages || !document) return
    setDone(0)
    try {
      await printPages({ document, pages, onProgress: setDone, signal: giveUp.current.signal })
    } catch {
      notify(t('pdf.print-failed'), 'bad')
    }
    onClose()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('pdf.print')}
      size={420}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void print()
        }}
      >
        <TextInput
          label={t('pdf.print-pages')}
          description={t('pdf.print-hint', { pages: state.pages })}
          value={range}
          error={pages ? undefined : t('pdf.print-range-wrong')}
          disabled={done !== null}
          onChange={(event) => setRange(event.currentTarget.value)}
          data-autofocus
        />
        {done !== null && pages && (
          <div role="status">
            <ProgressLine fraction={done / pages.length} />
            <p className={styles['done']}>{t('pdf.print-progress', { done, pages: pages.length })}</p>
          </div>
        )}
        <div className={styles['buttons']}>
          <Button variant="default" onClick={() => setRange(String(state.page))} disabled={done !== null}>
            {t('pdf.print-this')}
          </Button>
          <span className={styles['gap']} />
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" disabled={!pages} loading={done !== null}>
            {t('pdf.print')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
