/** Backups: taken by the clock and by hand, each of which can be put back. */
import { useState } from 'react'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../../shared/features/safety/model.ts'
import { api, client } from '../../bridge/index.ts'
import { ask } from '../../ui/ask.ts'
import { Line, Section } from '../../ui/section.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { useWhen } from '../../ui/use-when.ts'
import styles from './storage.module.css'
import { useAct, useReopen } from './use-storage.ts'
import { WorkLine } from './work-line.tsx'

/** Shown before one asks for the rest. */
const FIRST = 5

export const BackupsSection = () => {
  const { t } = useTranslation()
  const act = useAct()
  const [busy, setBusy] = useState(false)
  const [all, setAll] = useState(false)
  const backups = useQuery(api.safety.backups.queryOptions()).data
  if (!backups) return null
  const backUp = async (): Promise<void> => {
    setBusy(true)
    await act(async () => {
      await client.safety.backUp()
      return t('storage.backed-up')
    })
    setBusy(false)
  }
  return (
    <Section title={t('storage.backups')}>
      <Line label={t('storage.backups-when')} hint={t('storage.backups-hint')}>
        <Button size="xs" variant="default" loading={busy} onClick={() => void backUp()}>
          {t('storage.back-up')}
        </Button>
      </Line>
      <WorkLine />
      {backups.length > 0 && (
        <ul className={styles['backups']} aria-label={t('storage.backups')}>
          {(all ? backups : backups.slice(0, FIRST)).map((backup) => (
            <BackupRow key={backup.name} backup={backup} />
          ))}
        </ul>
      )}
      {!all && backups.length > FIRST && (
        <button type="button" className={styles['more']} onClick={() => setAll(true)}>
          {t('storage.all-backups', { count: backups.length })}
        </button>
      )}
    </Section>
  )
}

const BackupRow = ({ backup }: { readonly backup: Backup }) => {
  const { t } = useTranslation()
  const { bytes } = useFormat()
  const when = useWhen()(backup.takenAt)
  const act = useAct()
  const reopen = useReopen()
  const restore = async (): Promise<void> => {
    const yes = await ask({
      title: t('storage.restore-title', { when }),
      body: t('storage.restore-body'),
      confirm: t('storage.restore-yes'),
    })
    if (yes) await act(async () => reopen(await client.safety.restore({ backup: backup.name })))
  }
  return (
    <li>
      <span className={styles['name']}>
        {when}
        <small>{t(`storage.kind-${backup.kind}`)}</small>
      </span>
      <span className={styles['size']}>{bytes(backup.bytes)}</span>
      <Button
        size="xs"
        variant="default"
        aria-label={t('storage.restore-one', { when })}
        onClick={() => void restore()}
      >
        {t('storage.restore')}
      </Button>
    </li>
  )
}
