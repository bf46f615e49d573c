/** What other features use of the shelf: the look of a course's cover. */
export { Cover } from './cover.tsx'
