/** Before a quiz: what it asks, when feedback comes, what passes. */
import { Button } from '@mantine/core'
import { CircleHelp, Flag, MessageCircle, RotateCcw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { QuizView } from '../../../shared/features/quizzes/model.ts'
import { useFormat } from '../../ui/use-format.ts'
import styles from './intro.module.css'

interface IntroProps {
  readonly view: QuizView
  readonly onBegin: () => void
}

export const Intro = ({ view, onBegin }: IntroProps) => {
  const { t } = useTranslation()
  const format = useFormat()
  const points = view.questions.reduce((sum, question) => sum + question.points, 0)
  const facts = [
    [CircleHelp, t('quiz.intro-questions', { count: view.questions.length, points: format.number(points) })],
    [MessageCircle, view.feedback === 'immediate' ? t('quiz.intro-immediate') : t('quiz.intro-deferred')],
    [Flag, t('quiz.intro-pass', { share: format.percent(view.pass) })],
    [
      RotateCcw,
      view.attemptsAllowed === null
        ? t('quiz.intro-unlimited')
        : t('quiz.intro-attempts', { count: view.attemptsAllowed }),
    ],
  ] as const
  return (
    <div className={styles['intro']}>
      <ul>
        {facts.map(([Icon, words]) => (
          <li key={words}>
            <Icon size={18} aria-hidden />
            {words}
          </li>
        ))}
      </ul>
      <Button onClick={onBegin} size="md">
        {t('quiz.begin')}
      </Button>
    </div>
  )
}
