/** JSON columns: written as text, parsed at the edge like any other input. */
import type { z } from 'zod'
import { AppError } from '../../shared/kernel/errors.ts'

/**
 * Parses a JSON column against its schema.
 * @throws AppError('profile.damaged') when the stored text does not fit: a defect, never the user's doing
 */
export const fromJson = <S extends z.ZodType>(schema: S, text: string): z.infer<S> => {
  try {
    return schema.parse(JSON.parse(text))
  } catch (error) {
    throw new AppError('profile.damaged', { detail: 'json' }, { cause: error })
  }
}
