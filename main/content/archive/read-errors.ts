/** What the operating system says when a file can't be read, as errors of the catalogue. */
import { AppError } from '../../../shared/kernel/errors.ts'

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

/** Already one of ours. */
export const isOurs = (error: unknown): error is AppError => error instanceof AppError

/** Not there at all, as opposed to there and closed to us. */
export const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')

/** @param path as the person knows the file */
export const asReadError = (error: unknown, path: string): AppError => {
  if (isOurs(error)) return error
  if (isMissing(error)) return new AppError('imports.not-found', { path }, { cause: error })
  const detail = codeOf(error) ?? (error instanceof Error ? error.message : String(error))
  return new AppError('imports.unreadable', { path, detail }, { cause: error })
}
