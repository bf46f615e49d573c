/** The name by which a lesson keeps its progress when files are numbered anew. */

/** Numbers that only order: `01-`, `1.`, `02_`, `3) `, `第1章 ` is kept since it is words. */
const ORDER_PREFIX = /^(?:\d+(?:\.\d+)*\.?[-_ )\]]+|\d+[.)](?=\D)|\d+(?=\p{Script=Han}))\s*/u

/** A name without the number that orders it; a name that is nothing but a number stays. */
export const withoutOrder = (name: string): string => {
  const rest = name.replace(ORDER_PREFIX, '')
  return rest === '' ? name : rest
}

/** The number a name starts with (`1.2` as [1, 2]); null when it has none. */
export const orderOf = (name: string): readonly number[] | null => {
  const match = /^\d+(?:\.\d+)*/.exec(name)
  return match ? match[0].split('.').map(Number) : null
}

/** Of texts and quizzes; a recording keeps its own, since `talk.mp4` may lie beside `talk.md`. */
const EXTENSION = /(?:\.quiz\.ya?ml|\.(?:md|markdown|mdown|mkd|rmd|qmd|mdx|html?|xhtml))$/i

/**
 * `episodes/01-basics.md` → `episodes/basics`, before collisions are seen to.
 * @param path course path of the lesson's file
 */
export const lessonKeyOf = (path: string): string =>
  path
    .split('/')
    .map((segment, index, all) =>
      withoutOrder(index === all.length - 1 ? segment.replace(EXTENSION, '') : segment),
    )
    .join('/')
