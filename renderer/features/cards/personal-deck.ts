import type { CourseId } from '../../../shared/kernel/brand.ts'

/** The deck of cards without a course; the same id as in shared/features/cards/model.ts, without zod in the page. */
export const PERSONAL_DECK_ID = '0'.repeat(32) as CourseId
