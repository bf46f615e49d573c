/** Containers: folders, zips, single files. */
export { openSource, openZipBytes } from './open.ts'
export type { OpenOptions } from './open.ts'
export type { ArchiveLimits } from './limits.ts'
