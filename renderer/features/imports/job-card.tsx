/** One import: how far it is, or what came of it. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ImportJob } from '../../../shared/features/imports/model.ts'
import { useErrorSentence } from '../../ui/use-error-sentence.ts'
import { CardFrame, CardButton } from './card-frame.tsx'
import { JobReport } from './job-report.tsx'
import { isRunning } from './job-state.ts'
import { Transfer } from './transfer.tsx'

interface JobCardProps {
  readonly job: ImportJob
  readonly onCancel: () => void
  readonly onRetry: () => void
  readonly onDismiss: () => void
}

export const JobCard = ({ job, onCancel, onRetry, onDismiss }: JobCardProps) => {
  const { t } = useTranslation()
  const sentence = useErrorSentence()
  const { state, report, error, name } = job
  const running = isRunning(job)
  return (
    <CardFrame
      name={report?.title ?? name}
      tone={state === 'done' ? 'good' : state === 'failed' ? 'bad' : 'calm'}
      state={state === 'done' && report?.update ? t('imports.state-updated') : t(`imports.state-${state}`)}
      onClose={running ? null : onDismiss}
    >
      {running && state !== 'queued' && (
        <Transfer name={name} part={job} rate={job.bytesPerSecond} remainingMs={job.remainingMs} />
      )}
      {error && state === 'failed' && <p>{sentence(error)}</p>}
      {state === 'interrupted' && <p>{t('imports.interrupted-body')}</p>}
      {state === 'cancelled' && <p>{t('imports.cancelled-body')}</p>}
      {report && state === 'done' && <JobReport report={report} />}
      {running && <CardButton onClick={onCancel}>{t('ui.cancel')}</CardButton>}
      {(state === 'failed' || state === 'cancelled') && (
        <CardButton onClick={onRetry}>{t('ui.try-again')}</CardButton>
      )}
      {state === 'interrupted' && <CardButton onClick={onRetry}>{t('imports.go-on')}</CardButton>}
      {report && state === 'done' && (
        <Link to="/course/$courseId" params={{ courseId: report.courseId }}>
          {t('imports.open')}
        </Link>
      )}
    </CardFrame>
  )
}
