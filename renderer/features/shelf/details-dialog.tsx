/** Everything known about a course, and what of its source could not be used, with the reason. */
import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CourseSummary } from '../../../shared/features/library/model.ts'
import { api } from '../../bridge/index.ts'
import { useFormat } from '../../ui/use-format.ts'
import { UnsupportedList } from '../imports/index.ts'
import { Cover } from './cover.tsx'
import styles from './details-dialog.module.css'
import { languageName } from './language-name.ts'
import { useProgressWords } from './use-progress-words.ts'

interface DetailsDialogProps {
  readonly course: CourseSummary
  readonly onClose: () => void
}

export const DetailsDialog = ({ course, onClose }: DetailsDialogProps) => {
  const { t } = useTranslation()
  const input = { courseId: course.id }
  const detail = useQuery(api.library.get.queryOptions({ input, enabled: course.unsupported > 0 })).data
  return (
    <Modal
      opened
      onClose={onClose}
      size={600}
      title={t('shelf.details-title')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <div className={styles['head']}>
        <Cover
          id={course.id}
          title={course.title}
          author={course.authors[0]}
          url={course.coverUrl}
          width={108}
        />
        <div className={styles['words']}>
          <h2>{course.title}</h2>
          {course.authors.length > 0 && <p className={styles['authors']}>{course.authors.join(', ')}</p>}
          {course.description && <p className={styles['about']}>{course.description}</p>}
        </div>
      </div>
      <Facts course={course} />
      {detail && detail.unsupportedItems.length > 0 && (
        <section className={styles['unused']}>
          <h3>{t('imports.unused', { count: detail.unsupportedItems.length })}</h3>
          <UnsupportedList items={detail.unsupportedItems} />
        </section>
      )}
    </Modal>
  )
}

const Facts = ({ course }: { readonly course: CourseSummary }) => {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const words = useProgressWords()
  const facts: readonly (readonly [string, string | null])[] = [
    [t('shelf.fact-kind'), t(`shelf.kind-${course.kind}`)],
    [t('shelf.fact-language'), course.language && languageName(course.language, i18n.language)],
    [t('shelf.fact-lessons'), format.number(course.lessons)],
    [t('shelf.fact-progress'), words(course)],
    [t('shelf.fact-size'), format.bytes(course.bytes)],
    [t('shelf.fact-added'), format.date(course.addedAt)],
    [t('shelf.fact-studied'), course.studiedAt === null ? t('shelf.never') : format.day(course.studiedAt)],
    [t('shelf.fact-version'), course.version > 1 ? format.number(course.version) : null],
  ]
  return (
    <dl className={styles['facts']}>
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}
