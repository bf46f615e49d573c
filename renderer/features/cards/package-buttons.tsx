/** Cards out to Anki and in from it. */
import { useRef, useState } from 'react'
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Download, Upload } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { api } from '../../bridge/index.ts'
import { notify } from '../../ui/notices.ts'
import { useErrorSentence } from '../../ui/use-error-sentence.ts'
import { receivePackage, savePackage } from './package-transfer.ts'
import styles from './review-page.module.css'

export const PackageButtons = ({ hasCards }: { readonly hasCards: boolean }) => {
  const { t } = useTranslation()
  const sentence = useErrorSentence()
  const queries = useQueryClient()
  const file = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const act = async (what: () => Promise<string>): Promise<void> => {
    setBusy(true)
    try {
      notify(await what())
    } catch (error) {
      notify(sentence(error), 'bad')
    }
    setBusy(false)
  }
  const bring = (picked: File): Promise<void> =>
    act(async () => {
      const { notes, cards, known } = await receivePackage(picked)
      await queries.invalidateQueries({ queryKey: api.cards.key() })
      return known > 0 && notes === 0
        ? t('cards.import-known', { count: known })
        : t('cards.imported', { count: cards })
    })
  const save = (): Promise<void> => act(async () => t('cards.exported', { count: await savePackage(null) }))
  return (
    <section className={styles['packages']} aria-label={t('cards.anki')}>
      <p>{t('cards.anki-hint')}</p>
      <Button
        variant="default"
        disabled={busy}
        leftSection={<Upload size={16} aria-hidden />}
        onClick={() => file.current?.click()}
      >
        {t('cards.import')}
      </Button>
      {hasCards && (
        <Button
          variant="default"
          disabled={busy}
          leftSection={<Download size={16} aria-hidden />}
          onClick={() => void save()}
        >
          {t('cards.export')}
        </Button>
      )}
      <input
        ref={file}
        type="file"
        accept=".apkg,.colpkg"
        hidden
        data-testid="apkg"
        onChange={(event) => {
          const picked = event.currentTarget.files?.[0]
          if (picked) void bring(picked)
          event.currentTarget.value = ''
        }}
      />
    </section>
  )
}
