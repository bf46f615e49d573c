/** A quiz, in a text lesson or as a lesson of its own. */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CourseId, QuizId } from '../../../shared/kernel/brand.ts'
import { api } from '../../bridge/index.ts'
import { useErrorSentence } from '../../ui/use-error-sentence.ts'
import { QuizDesk } from './quiz-desk.tsx'
import styles from './quiz-card.module.css'

export interface QuizCardProps {
  readonly courseId: CourseId
  readonly quizId: QuizId
  /** Inside a text lesson: a card among paragraphs, its keys only while it has the focus. */
  readonly compact: boolean
  /** The learner has just passed. */
  readonly onComplete: () => void
}

export const QuizCard = ({ courseId, quizId, compact, onComplete }: QuizCardProps) => {
  const { t } = useTranslation()
  const sentence = useErrorSentence()
  const { data, error, refetch } = useQuery(api.quizzes.get.queryOptions({ input: { courseId, quizId } }))
  // A lesson of its own is named by its page already.
  const Frame = compact ? 'section' : 'div'
  return (
    <Frame
      className={styles['card']}
      data-compact={compact}
      aria-label={compact ? (data?.title ?? t('quiz.quiz')) : undefined}
    >
      {data && (
        <>
          {compact ? (
            <p className={styles['kicker']}>{data.title}</p>
          ) : (
            <h1 className={styles['title']}>{data.title}</h1>
          )}
          <QuizDesk key={quizId} view={data} compact={compact} onComplete={onComplete} />
        </>
      )}
      {error && !data && (
        <div className={styles['failed']}>
          <p>{sentence(error)}</p>
          <Button variant="default" onClick={() => void refetch()}>
            {t('ui.try-again')}
          </Button>
        </div>
      )}
    </Frame>
  )
}
