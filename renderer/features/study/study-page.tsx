/** The Study place: a course at one of its lessons. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../bridge/index.ts'
import { useErrorSentence } from '../../ui/use-error-sentence.ts'
import { lessonToOpen } from './course-order.ts'
import { courseIdOf, lessonIdOf } from './route-ids.ts'
import { StudyDesk } from './study-desk.tsx'
import styles from './study.module.css'
import type { CourseId } from '../../../shared/kernel/brand.ts'

export const StudyPage = () => {
  const params = useParams({ strict: false })
  const courseId = courseIdOf(params.courseId)
  return courseId ? <StudyCourse courseId={courseId} lessonParam={params.lessonId} /> : <NoCourse />
}

const StudyCourse = ({ courseId, lessonParam }: { courseId: CourseId; lessonParam: string | undefined }) => {
  const navigate = useNavigate()
  const course = useQuery(api.library.get.queryOptions({ input: { courseId } }))
  const progress = useQuery(api.progress.get.queryOptions({ input: { courseId } }))
  const named = lessonIdOf(lessonParam)
  const outline = course.data?.outline
  // An update of the course may have taken a lesson away: then the course opens where it would by itself.
  const known = named !== null && outline?.some(({ id }) => id === named) === true
  const lessonId = known ? named : outline && progress.data ? lessonToOpen(outline, progress.data) : null
  useEffect(() => {
    if (lessonId && lessonId !== named)
      void navigate({ to: '/course/$courseId/$lessonId', params: { courseId, lessonId }, replace: true })
  }, [navigate, courseId, lessonId, named])

  const error = course.error ?? progress.error
  if (error && !(course.data && progress.data)) return <NoCourse error={error} />
  if (outline?.length === 0) return <NoCourse empty />
  if (!course.data || !progress.data || !lessonId) return null
  return <StudyDesk course={course.data} progress={progress.data} lessonId={lessonId} />
}

const NoCourse = ({ error, empty = false }: { error?: Error; empty?: boolean }) => {
  const { t } = useTranslation()
  const sentence = useErrorSentence()
  return (
    <div className={styles['message']}>
      <h1>{empty ? t('study.empty-title') : t('study.missing-title')}</h1>
      <p>{error ? sentence(error) : empty ? t('study.empty-body') : t('study.missing-body')}</p>
      <Link to="/">{t('study.to-shelf')}</Link>
    </div>
  )
}
