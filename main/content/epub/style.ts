/** The little that has to be known of a book's styles: what they load, and whether lines run downwards. */

/** Addresses in `url(…)` and `@import "…"`, as written. */
export const cssAddresses = (css: string): string[] =>
  [...css.matchAll(/url\(\s*["']?([^"'()\n]{1,2000}?)["']?\s*\)|@import\s+["']([^"'\n]{1,2000})["']/gi)]
    .map(([, url, imported]) => (url ?? imported ?? '').trim())
    .filter((href) => !/^(#|data:|$)/i.test(href))

/** `writing-mode: vertical-rl` and its older spellings. */
export const isVertical = (css: string): boolean =>
  /(?:^|[\s;{"-])writing-mode\s*:\s*(?:vertical-(?:rl|lr)|tb-rl)/i.test(css)
