/** Which face a quiz shows: what it asks for, the question at hand, or how it went. */
import { useEffect, useRef, useState } from 'react'
import type { QuizView } from '../../../shared/features/quizzes/model.ts'
import { useOpenOutside } from '../outside/index.ts'
import { Intro } from './intro.tsx'
import { Review } from './review.tsx'
import { useSession } from './use-session.ts'
import { Working } from './working.tsx'

interface QuizDeskProps {
  readonly view: QuizView
  readonly compact: boolean
  readonly onComplete: () => void
}

type Face = 'intro' | 'working' | 'review'

export const QuizDesk = ({ view, compact, onComplete }: QuizDeskProps) => {
  const [session, state] = useSession(view)
  const openOutside = useOpenOutside()
  const onLink = (href: string): void => void openOutside(href)
  const several = view.questions.length > 1
  const submitted = view.attempts.filter((attempt) => attempt.submittedAt !== null)

  const [face, setFace] = useState((): Face => {
    if (state.attempt && state.attempt.submittedAt === null) return 'working'
    if (submitted.length > 0) return 'review'
    return compact || !several ? 'working' : 'intro'
  })
  const [round, setRound] = useState(0)
  const [fresh, setFresh] = useState(false)

  const passed = state.attempt?.score?.passed === true
  const told = useRef(passed)
  useEffect(() => {
    if (passed && !told.current) onComplete()
    told.current = passed
  }, [passed, onComplete])

  const left = view.attemptsAllowed === null || view.attempts.length < view.attemptsAllowed
  const again = async (): Promise<void> => {
    if (!(await session.again())) return
    setRound(round + 1)
    setFresh(false)
    setFace('working')
  }
  const onAgain = left ? () => void again() : null

  if (face === 'intro') return <Intro view={view} onBegin={() => setFace('working')} />
  if (face === 'review' && submitted.length > 0)
    return (
      <Review
        view={view}
        attempts={submitted}
        compact={compact}
        busy={state.busy}
        onAgain={onAgain}
        onLink={onLink}
        fresh={fresh}
      />
    )
  return (
    <Working
      key={round}
      view={view}
      session={session}
      state={state}
      alone={!compact}
      onResult={() => {
        setFresh(true)
        setFace('review')
      }}
      onAgain={onAgain}
      onLink={onLink}
    />
  )
}
