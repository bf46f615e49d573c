/** What a lesson is: kind, place, length, size, when it was done. */
import { useTranslation } from 'react-i18next'
import type { Lesson } from '../../../shared/features/library/model.ts'
import { useFormat } from '../../ui/use-format.ts'
import styles from './side-panel.module.css'

/** Words a minute of careful reading; Chinese is counted by the character, so one figure serves both poorly but fairly. */
const WORDS_PER_MINUTE = 220

export const LessonDetails = ({ lesson, completedAt }: { lesson: Lesson; completedAt: number | null }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const minutes = Math.max(1, Math.round(lesson.words / WORDS_PER_MINUTE))
  const facts: readonly (readonly [string, string | null])[] = [
    [t('study.fact-kind'), t(`outline.kind-${lesson.kind}`)],
    [t('study.fact-section'), lesson.section.join(' › ') || null],
    [t('study.fact-length'), lesson.durationMs === null ? null : format.duration(lesson.durationMs)],
    [
      t('study.fact-reading'),
      lesson.kind === 'text' && lesson.words > 0
        ? t('study.fact-reading-value', { count: minutes, words: format.number(lesson.words) })
        : null,
    ],
    [t('study.fact-quizzes'), lesson.quizzes.length > 0 ? format.number(lesson.quizzes.length) : null],
    [t('study.fact-size'), lesson.bytes > 0 ? format.bytes(lesson.bytes) : null],
    [t('study.fact-done'), completedAt === null ? null : format.date(completedAt)],
  ]
  return (
    <dl className={styles['facts']}>
      {facts.map(
        ([name, value]) =>
          value !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
