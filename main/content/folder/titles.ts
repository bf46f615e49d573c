/** Titles for what has none: made from the names of files and folders. */
import { withoutOrder } from '../markdown/lesson-key.ts'

/** A name as a title: `02-git_basics` → `Git basics`, `第1章-绪论` stays Chinese. */
export const titleFromName = (name: string): string => {
  const words = withoutOrder(name)
    .replace(/[_]+/g, ' ')
    // A hyphen between letters separates words only where there is no space that does.
    .replace(/-+/g, (hyphens, _at: number, all: string) => (all.includes(' ') ? hyphens : ' '))
    .replace(/\s+/g, ' ')
    .trim()
  if (words === '') return name
  return words.charAt(0).toLocaleUpperCase('en') + words.slice(1)
}
