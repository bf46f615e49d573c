/** The static list of migrations, in order. Appended to, never edited once released. */
import type { Migration } from '../migrate.ts'
import { desk } from './0001-desk.ts'
import { annotations } from './0002-annotations.ts'
import { search } from './0003-search.ts'
import { cards } from './0004-cards.ts'
import { plan } from './0005-plan.ts'
import { checksums } from './0006-checksums.ts'

export const migrations: readonly Migration[] = [desk, annotations, search, cards, plan, checksums]
