/** What one does not know yet: lessons with questions answered wrong and cards forgotten, worst first. */
import { Link } from '@tanstack/react-router'
import { ArrowRight, CircleX, Layers } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { WeakSpot } from '../../../shared/features/plan/model.ts'
import { useFormat } from '../../ui/use-format.ts'
import styles from './plan-page.module.css'

const SHOWN = 12
const PROMPTS = 3

export const WeakSpots = ({ spots }: { readonly spots: readonly WeakSpot[] }) => {
  const { t } = useTranslation()
  return (
    <section className={`${styles['card'] ?? ''} ${styles['wide'] ?? ''}`} aria-labelledby="plan-weak">
      <h2 id="plan-weak">{t('plan.weak')}</h2>
      <p className={styles['hint']}>{spots.length === 0 ? t('plan.weak-none') : t('plan.weak-hint')}</p>
      {spots.length > 0 && (
        <ul className={styles['spots']}>
          {spots.slice(0, SHOWN).map((spot) => (
            <Spot key={spot.lessonId} spot={spot} />
          ))}
        </ul>
      )}
    </section>
  )
}

const Spot = ({ spot }: { readonly spot: WeakSpot }) => {
  const { t } = useTranslation()
  const format = useFormat()
  const more = spot.wrong.length + spot.lapsed.length - PROMPTS
  return (
    <li>
      <div className={styles['spot-head']}>
        <strong>{spot.lessonTitle}</strong>
        <span>{spot.courseTitle}</span>
      </div>
      <ul>
        {spot.wrong.slice(0, PROMPTS).map((wrong) => (
          <li key={`${wrong.quizId}${wrong.questionId}`}>
            <CircleX size={15} strokeWidth={1.75} aria-hidden />
            <span>{wrong.prompt}</span>
            <small>{t('plan.wrong-when', { count: wrong.times, day: format.day(wrong.at) })}</small>
          </li>
        ))}
        {spot.lapsed.slice(0, Math.max(0, PROMPTS - spot.wrong.length)).map((front) => (
          <li key={front}>
            <Layers size={15} strokeWidth={1.75} aria-hidden />
            <span>{front}</span>
            <small>{t('plan.card-lapsed')}</small>
          </li>
        ))}
        {more > 0 && (
          <li>
            <small>{t('plan.more', { count: more })}</small>
          </li>
        )}
      </ul>
      <Link
        to="/course/$courseId/$lessonId"
        params={{ courseId: spot.courseId, lessonId: spot.lessonId }}
        className={styles['button']}
        aria-label={t('plan.study-again-what', { lesson: spot.lessonTitle })}
      >
        {t('plan.study-again')}
        <ArrowRight size={15} aria-hidden />
      </Link>
    </li>
  )
}
