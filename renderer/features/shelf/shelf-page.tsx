import { useQuery } from '@tanstack/react-query'
import { api } from '../../bridge/index.ts'

/** The Shelf place: every course, and where to go on. */
export const ShelfPage = () => {
  const courses = useQuery(api.library.list.queryOptions())
  return <p>{courses.data?.length}</p>
}
