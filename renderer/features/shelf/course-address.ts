import type { CourseId } from '../../../shared/kernel/brand.ts'

/**
 * Where a course is studied, as the router's hash history writes it. A plain link: the router's own costs
 * a millisecond each, which is felt when hundreds scroll by.
 */
export const courseAddress = (id: CourseId): string => `#/course/${id}`
