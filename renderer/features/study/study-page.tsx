import { useParams } from '@tanstack/react-router'

/** The Study place: a course at one of its lessons. */
export const StudyPage = () => {
  const { courseId, lessonId } = useParams({ strict: false })
  return <p>{[courseId, lessonId].join(' ')}</p>
}
