/** Everything out to one file, and back in: another laptop, another disk. */
import { useId, useState } from 'react'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../bridge/index.ts'
import { ask } from '../../ui/ask.ts'
import { Section } from '../../ui/section.tsx'
import { useFormat } from '../../ui/use-format.ts'
import styles from './storage.module.css'
import { useAct, useReopen } from './use-storage.ts'

export const ProfileSection = () => {
  const { t } = useTranslation()
  return (
    <Section title={t('storage.whole')}>
      <Export />
      <Import />
    </Section>
  )
}

const Export = () => {
  const { t } = useTranslation()
  const { bytes } = useFormat()
  const id = useId()
  const act = useAct()
  const place = useQuery(api.safety.exportPlace.queryOptions()).data
  const [typed, setTyped] = useState<string | null>(null)
  const file = typed ?? place?.file ?? ''
  const save = (): Promise<void> =>
    act(async () => {
      const done = await client.safety.exportProfile({ file })
      setTyped(null)
      return t('storage.exported', { file: done.file, size: bytes(done.bytes) })
    })
  return (
    <FileLine
      id={id}
      label={t('storage.export')}
      hint={t('storage.export-hint')}
      file={file}
      change={setTyped}
      button={t('storage.export-yes')}
      go={save}
    />
  )
}

const Import = () => {
  const { t } = useTranslation()
  const id = useId()
  const act = useAct()
  const reopen = useReopen()
  const [file, setFile] = useState('')
  const bring = async (): Promise<void> => {
    const yes = await ask({
      title: t('storage.import-title'),
      body: t('storage.import-body'),
      confirm: t('storage.import-yes'),
    })
    if (yes) await act(async () => reopen(await client.safety.importProfile({ file })))
  }
  return (
    <FileLine
      id={id}
      label={t('storage.import')}
      hint={t('storage.import-hint')}
      file={file}
      change={setFile}
      button={t('storage.import-yes')}
      go={bring}
    />
  )
}

interface FileLineProps {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly file: string
  readonly change: (file: string) => void
  readonly button: string
  readonly go: () => Promise<void>
}

/** A path on this computer, and what is done with it. */
const FileLine = ({ id, label, hint, file, change, button, go }: FileLineProps) => {
  const [busy, setBusy] = useState(false)
  const press = async (): Promise<void> => {
    setBusy(true)
    await go()
    setBusy(false)
  }
  return (
    <div className={styles['file']}>
      <div className={styles['path']}>
        <label htmlFor={id}>{label}</label>
        <small id={`${id}-hint`}>{hint}</small>
        <input
          id={id}
          type="text"
          value={file}
          spellCheck={false}
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          onChange={(event) => change(event.currentTarget.value)}
        />
      </div>
      <Button
        size="sm"
        variant="default"
        loading={busy}
        disabled={file.trim() === ''}
        onClick={() => void press()}
      >
        {button}
      </Button>
    </div>
  )
}
