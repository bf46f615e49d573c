/** A quiz being answered, one question at a time. */
import { useEffect, useRef, useState } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { QuizView } from '../../../shared/features/quizzes/model.ts'
import { ask } from '../../ui/ask.ts'
import { useShortcuts } from '../../ui/shortcuts.ts'
import type { AttemptSession, SessionState } from './attempt-session.ts'
import { chosenByKey } from './fields/chosen.ts'
import { firstOpen, isAnswered, stepState, verdictOf } from './progress-of.ts'
import { QuestionBlock } from './question-block.tsx'
import { quizKeyOf } from './quiz-keys.ts'
import { SaveNote } from './save-note.tsx'
import { quizShortcuts } from './shortcuts.ts'
import { Steps } from './steps.tsx'
import styles from './working.module.css'

interface WorkingProps {
  readonly view: QuizView
  readonly session: AttemptSession
  readonly state: SessionState
  /** Keys work wherever the focus is: the quiz has the page to itself. */
  readonly alone: boolean
  readonly onResult: () => void
  readonly onAgain: (() => void) | null
  readonly onLink: (href: string) => void
}

export const Working = ({ view, session, state, alone, onResult, onAgain, onLink }: WorkingProps) => {
  const { t } = useTranslation()
  const immediate = view.feedback === 'immediate'
  const verdicts = state.attempt?.verdicts ?? []
  const submitted = state.attempt?.submittedAt != null
  const { questions } = view
  const [wanted, setIndex] = useState(() => firstOpen(questions, state.answers, verdicts, immediate))
  const index = Math.min(wanted, questions.length - 1)
  const question = questions[index]
  const promptRef = useRef<HTMLDivElement>(null)
  const primaryRef = useRef<HTMLButtonElement>(null)
  const several = questions.length > 1

  const verdict = question ? verdictOf(question.id, verdicts) : null
  const settled = questions.every((each) => verdictOf(each.id, verdicts))
  const last = index === questions.length - 1
  const answered = question !== undefined && isAnswered(question, state.answers)

  // A graded field takes no more input: the focus goes on to what comes next.
  const graded = verdict !== null
  useEffect(() => {
    if (graded && document.activeElement === document.body) primaryRef.current?.focus({ preventScroll: true })
  }, [graded])

  const go = (to: number): void => {
    setIndex(Math.max(0, Math.min(questions.length - 1, to)))
    void session.flush()
    requestAnimationFrame(() => promptRef.current?.focus({ preventScroll: true }))
  }
  const finish = async (): Promise<void> => {
    const open = questions.filter((each) => !isAnswered(each, state.answers)).length
    if (!immediate && open > 0) {
      const sure = await ask({
        title: t('quiz.submit-title'),
        body: t('quiz.submit-open', { count: open }),
        confirm: t('quiz.submit'),
      })
      if (!sure) return
    }
    if (await session.submit()) onResult()
  }
  const check = async (): Promise<void> => {
    if (!question || !(await session.check(question.id))) return
    const now = session.state().attempt?.verdicts ?? []
    // The last word has been spoken: nothing is left to decide, so the attempt is recorded at once.
    if (questions.every((each) => verdictOf(each.id, now))) await session.submit()
  }
  const nextOpen = (): number => {
    const ahead = questions.findIndex((each, place) => place > index && !verdictOf(each.id, verdicts))
    return ahead === -1 ? questions.findIndex((each) => !verdictOf(each.id, verdicts)) : ahead
  }

  const primary = ((): { label: string; act: () => void; ready: boolean } => {
    if (immediate && !verdict) return { label: t('quiz.check'), act: () => void check(), ready: answered }
    if (immediate && !settled) return { label: t('quiz.next'), act: () => go(nextOpen()), ready: true }
    if (submitted)
      return several || !onAgain
        ? { label: t('quiz.result'), act: onResult, ready: true }
        : { label: t('quiz.again'), act: onAgain, ready: true }
    if (!immediate && !last) return { label: t('quiz.next'), act: () => go(index + 1), ready: true }
    return { label: immediate ? t('quiz.finish') : t('quiz.submit'), act: () => void finish(), ready: true }
  })()

  const next = (): void => {
    if (primary.ready && !state.busy) primary.act()
  }
  const choose = (number: number): void => {
    if (!question || verdict) return
    const answer = chosenByKey(question, state.answers[question.id] ?? null, number)
    if (answer) session.put(question.id, answer)
  }
  useShortcuts(quizShortcuts, { choose: (event) => choose(Number(event.key)), next }, alone)

  if (!question) return null
  return (
    // Keys pressed anywhere inside are the quiz's; each thing one can press is a control of its own.
    <div
      role="presentation"
      className={styles['working']}
      onBlur={() => void session.flush()}
      onKeyDown={(event) => {
        const key = quizKeyOf(event)
        if (!key) return
        event.preventDefault()
        if (key.kind === 'next') next()
        else choose(key.number)
      }}
    >
      {several && (
        <Steps
          steps={questions.map((each) => ({ id: each.id, state: stepState(each, state.answers, verdicts) }))}
          current={index}
          onGo={go}
        />
      )}
      <QuestionBlock
        key={question.id}
        question={question}
        number={several ? index + 1 : null}
        answer={state.answers[question.id] ?? null}
        onAnswer={(answer) => session.put(question.id, answer)}
        verdict={verdict}
        fixed={verdict !== null || submitted}
        onLink={onLink}
        promptRef={promptRef}
      />
      <div className={styles['foot']}>
        <Button ref={primaryRef} onClick={next} disabled={!primary.ready} loading={state.busy}>
          {primary.label}
        </Button>
        {immediate && !verdict && !submitted && (
          <Button variant="subtle" color="gray" onClick={() => void check()} disabled={state.busy}>
            {t('quiz.give-up')}
          </Button>
        )}
        {!immediate && index > 0 && (
          <Button variant="default" onClick={() => go(index - 1)}>
            {t('quiz.back')}
          </Button>
        )}
        {state.attempt && !submitted && (
          <span className={styles['save']}>
            <SaveNote state={state.save} />
          </span>
        )}
      </div>
    </div>
  )
}
