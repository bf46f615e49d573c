/** Moved: import from `../lesson/index.ts`, which other features may know without a circle. */
export type * from '../lesson/index.ts'
