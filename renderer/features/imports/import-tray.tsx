/** The imports under way and what came of them, in a corner that folds away. */
import { useState } from 'react'
import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ImportJob } from '../../../shared/features/imports/model.ts'
import { client } from '../../bridge/index.ts'
import { useFormat } from '../../ui/use-format.ts'
import { ProgressRing } from '../../ui/progress-ring.tsx'
import styles from './import-tray.module.css'
import { JobCard } from './job-card.tsx'
import { isRunning, overall } from './job-state.ts'
import { JobNews } from './job-news.tsx'
import { UploadCard } from './upload-card.tsx'
import { useImportJobs } from './use-import-jobs.ts'
import { useDismiss } from './use-dismiss.ts'
import { useUploads, type Upload } from './uploads.ts'

export const ImportTray = () => {
  const jobs = useImportJobs()
  const uploads = useUploads()
  const [folded, setFolded] = useFolded(jobs, uploads)
  return (
    <>
      <JobNews jobs={jobs} />
      {jobs.length + uploads.length > 0 &&
        (folded ? (
          <FoldedTray jobs={jobs} uploads={uploads} onOpen={() => setFolded(false)} />
        ) : (
          <OpenTray jobs={jobs} uploads={uploads} onFold={() => setFolded(true)} />
        ))}
    </>
  )
}

/** The tray opens by itself when something new begins; what was there when the window opened stays folded. */
const useFolded = (
  jobs: readonly ImportJob[],
  uploads: readonly Upload[],
): [boolean, (folded: boolean) => void] => {
  const [folded, setFolded] = useState(true)
  const [seen, setSeen] = useState(0)
  const newest = Math.max(
    0,
    ...jobs.filter(isRunning).map(({ startedAt }) => startedAt),
    ...uploads.map(({ startedAt }) => startedAt),
  )
  if (newest > seen) {
    setSeen(newest)
    setFolded(false)
  }
  return [folded, setFolded]
}

interface TrayProps {
  readonly jobs: readonly ImportJob[]
  readonly uploads: readonly Upload[]
}

const FoldedTray = ({ jobs, uploads, onOpen }: TrayProps & { readonly onOpen: () => void }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const busy = jobs.filter(isRunning).length + uploads.length
  const fraction = overall(jobs, uploads)
  return (
    <button type="button" className={styles['pill']} aria-expanded={false} onClick={onOpen}>
      <ProgressRing fraction={busy > 0 ? (fraction ?? 0) : 1} />
      {busy > 0 ? t('imports.running', { count: busy }) : t('imports.ended', { count: jobs.length })}
      {busy > 0 && fraction !== null && ` · ${format.percent(fraction)}`}
    </button>
  )
}

const OpenTray = ({ jobs, uploads, onFold }: TrayProps & { readonly onFold: () => void }) => {
  const { t } = useTranslation()
  const dismiss = useDismiss()
  const ended = jobs.filter((job) => !isRunning(job))
  return (
    <section className={styles['tray']} aria-label={t('imports.title')}>
      <header className={styles['head']}>
        <h2>{t('imports.title')}</h2>
        {ended.length > 1 && (
          <button type="button" className={styles['clear']} onClick={() => ended.forEach(dismiss)}>
            {t('imports.clear')}
          </button>
        )}
        <button
          type="button"
          className={styles['fold']}
          aria-expanded
          aria-label={t('imports.fold')}
          onClick={onFold}
        >
          <ChevronDown size={18} aria-hidden />
        </button>
      </header>
      <ul className={styles['jobs']}>
        {uploads.map((upload) => (
          <UploadCard key={upload.id} upload={upload} />
        ))}
        {jobs.map((job) => (
          <JobCard
            key={job.id}
            job={job}
            onCancel={() => void client.imports.cancel({ jobId: job.id })}
            onRetry={() => void client.imports.retry({ jobId: job.id })}
            onDismiss={() => dismiss(job)}
          />
        ))}
      </ul>
    </section>
  )
}
