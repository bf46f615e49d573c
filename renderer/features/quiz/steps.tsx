/** The questions of a quiz as a row of steps: where one is, what is answered, how it went. */
import { useTranslation } from 'react-i18next'
import styles from './steps.module.css'

export type StepState = 'open' | 'answered' | 'full' | 'part' | 'none'

interface StepsProps {
  readonly steps: readonly { readonly id: string; readonly state: StepState }[]
  readonly current: number
  readonly onGo: (index: number) => void
}

export const Steps = ({ steps, current, onGo }: StepsProps) => {
  const { t } = useTranslation()
  const words: Record<StepState, string> = {
    open: t('quiz.step-open'),
    answered: t('quiz.step-answered'),
    full: t('quiz.step-full'),
    part: t('quiz.step-part'),
    none: t('quiz.step-none'),
  }
  return (
    <nav className={styles['steps']} aria-label={t('quiz.steps')}>
      {steps.map(({ id, state }, index) => (
        <button
          key={id}
          type="button"
          data-state={state}
          aria-current={index === current ? 'step' : undefined}
          aria-label={`${t('quiz.question-number', { number: index + 1 })}, ${words[state]}`}
          onClick={() => onGo(index)}
        />
      ))}
    </nav>
  )
}
