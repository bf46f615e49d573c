/** A tag as it is kept: `#` is only how it is written; a comma ends one. */
export const readTags = (typed: string): string[] =>
  typed
    .split(/[,，#]/)
    .map((tag) =>
      tag
        .replace(/\p{Cc}/gu, ' ')
        .trim()
        .slice(0, 60)
        .trim(),
    )
    .filter((tag) => tag !== '')
