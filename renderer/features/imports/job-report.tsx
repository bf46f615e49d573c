/** What an import brought, and what it could not use. */
import { useTranslation } from 'react-i18next'
import type { ImportReport } from '../../../shared/features/imports/model.ts'
import styles from './job-report.module.css'
import { UnsupportedList } from './unsupported-list.tsx'

const useCounts = (report: ImportReport): string[] => {
  const { t } = useTranslation()
  return [
    t('imports.lessons', { count: report.lessons }),
    report.quizzes > 0 && t('imports.quizzes', { count: report.quizzes, questions: report.questions }),
    report.captions > 0 && t('imports.captions', { count: report.captions }),
    report.words > 0 && t('imports.words', { count: report.words }),
    report.assets > 0 && t('imports.assets', { count: report.assets }),
  ].filter((count) => count !== false)
}

const useChanges = ({ update, changes }: ImportReport): string[] => {
  const { t } = useTranslation()
  if (!update) return []
  const found = [
    changes.added.length > 0 && t('imports.added', { count: changes.added.length }),
    changes.changed.length > 0 && t('imports.changed', { count: changes.changed.length }),
    changes.removed.length > 0 && t('imports.removed', { count: changes.removed.length }),
  ].filter((change) => change !== false)
  return found.length > 0 ? found : [t('imports.unchanged')]
}

export const JobReport = ({ report }: { readonly report: ImportReport }) => {
  const { t } = useTranslation()
  const counts = useCounts(report)
  const changes = useChanges(report)
  return (
    <>
      <p>{counts.join(' · ')}</p>
      {changes.length > 0 && <p>{changes.join(' · ')}</p>}
      {report.unsupported.length > 0 && (
        <details className={styles['unused']}>
          <summary>{t('imports.unused', { count: report.unsupported.length })}</summary>
          <UnsupportedList items={report.unsupported} />
        </details>
      )}
    </>
  )
}
