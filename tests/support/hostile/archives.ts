/** Every hostile archive of the suite; each must be refused by one of its codes, quickly, with nothing written. */
import { hostileContent } from './archive-content.ts'
import { hostileNames } from './archive-names.ts'
import { hostileStructures } from './archive-structure.ts'
import type { HostileArchive } from './archive.ts'

export type { HostileArchive } from './archive.ts'

export const hostileArchives: readonly HostileArchive[] = [
  ...hostileNames,
  ...hostileContent,
  ...hostileStructures,
]
