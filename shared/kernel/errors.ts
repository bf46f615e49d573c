/**
 * The one catalogue of errors. A code belongs to a kind, a kind maps to an HTTP status and a
 * WebSocket close code in one table, and the renderer's i18n owns every sentence (`error.<code>`).
 */
import { z } from 'zod'

export type ErrorKind = 'not-found' | 'denied' | 'conflict' | 'invalid' | 'limit' | 'unavailable' | 'internal'

/** Kind → HTTP status and WebSocket close code (4000–4999 is the application range, RFC 6455 §7.4.2). */
export const transportOf = {
  'not-found': { status: 404, close: 4404 },
  denied: { status: 403, close: 4403 },
  conflict: { status: 409, close: 4409 },
  invalid: { status: 400, close: 4400 },
  limit: { status: 413, close: 4413 },
  unavailable: { status: 503, close: 4503 },
  internal: { status: 500, close: 4500 },
} as const satisfies Record<ErrorKind, { status: number; close: number }>

const none = z.object({})
const path = z.object({ path: z.string() })
const entry = z.object({ entry: z.string() })
const limit = z.object({ limit: z.number(), unit: z.string() })
const detail = z.object({ detail: z.string() })

/** Every error a person or a caller can meet: its kind and the data its sentence needs. */
export const catalogue = {
  'request.invalid': { kind: 'invalid', data: z.object({ issues: z.array(z.string()) }) },
  'request.unknown': { kind: 'not-found', data: none },
  'request.denied': { kind: 'denied', data: none },
  'internal.unexpected': { kind: 'internal', data: none },
  'connection.lost': { kind: 'unavailable', data: none },

  'profile.from-newer-version': {
    kind: 'conflict',
    data: z.object({ found: z.number(), known: z.number() }),
  },
  'profile.in-use': { kind: 'conflict', data: path },
  'profile.damaged': { kind: 'internal', data: detail },
  'profile.sqlite-too-old': { kind: 'internal', data: z.object({ found: z.string(), needed: z.string() }) },
  'storage.full': { kind: 'unavailable', data: none },
  'storage.unwritable': { kind: 'unavailable', data: path },

  'safety.backup-missing': { kind: 'not-found', data: none },
  'safety.backup-damaged': { kind: 'internal', data: z.object({ backup: z.string() }) },
  'safety.busy': { kind: 'conflict', data: none },
  'safety.cancelled': { kind: 'conflict', data: none },
  'safety.file-exists': { kind: 'conflict', data: path },
  'safety.not-a-profile': { kind: 'invalid', data: z.object({ path: z.string(), detail: z.string() }) },

  'library.course-missing': { kind: 'not-found', data: none },
  'library.lesson-missing': { kind: 'not-found', data: none },
  'library.file-missing': { kind: 'not-found', data: path },
  'library.file-damaged': { kind: 'internal', data: path },

  'imports.not-found': { kind: 'not-found', data: path },
  'imports.unreadable': { kind: 'invalid', data: z.object({ path: z.string(), detail: z.string() }) },
  'imports.unknown-format': { kind: 'invalid', data: path },
  'imports.empty': { kind: 'invalid', data: path },
  'imports.protected': { kind: 'invalid', data: path },
  'imports.job-missing': { kind: 'not-found', data: none },
  'imports.stage-missing': { kind: 'not-found', data: none },
  'imports.cancelled': { kind: 'conflict', data: none },
  'imports.changed-underneath': { kind: 'conflict', data: path },
  'imports.malformed': { kind: 'invalid', data: z.object({ path: z.string(), detail: z.string() }) },

  'archive.damaged': { kind: 'invalid', data: detail },
  'archive.encrypted': { kind: 'invalid', data: entry },
  'archive.unsupported-method': { kind: 'invalid', data: entry },
  'archive.too-many-entries': { kind: 'limit', data: limit },
  'archive.too-large': { kind: 'limit', data: limit },
  'archive.ratio': { kind: 'limit', data: entry },
  'archive.too-deep': { kind: 'limit', data: entry },
  'archive.too-slow': { kind: 'limit', data: limit },
  'archive.symlink': { kind: 'denied', data: entry },
  'archive.special-file': { kind: 'denied', data: entry },
  'archive.overlap': { kind: 'denied', data: entry },
  'archive.absolute-path': { kind: 'denied', data: entry },
  'archive.drive-path': { kind: 'denied', data: entry },
  'archive.traversal': { kind: 'denied', data: entry },
  'archive.nul': { kind: 'denied', data: entry },
  'archive.reserved-name': { kind: 'denied', data: entry },
  'archive.name-collision': { kind: 'denied', data: entry },
  'archive.bad-name': { kind: 'denied', data: entry },
  'archive.checksum': { kind: 'invalid', data: entry },
  'archive.size-lies': { kind: 'denied', data: entry },

  'annotations.missing': { kind: 'not-found', data: none },

  'quizzes.quiz-missing': { kind: 'not-found', data: none },
  'quizzes.question-missing': { kind: 'not-found', data: none },
  'quizzes.attempt-missing': { kind: 'not-found', data: none },
  'quizzes.attempt-submitted': { kind: 'conflict', data: none },
  'quizzes.no-attempts-left': { kind: 'limit', data: z.object({ limit: z.number() }) },
  'quizzes.wrong-answer-shape': { kind: 'invalid', data: none },
  'quizzes.answer-checked': { kind: 'conflict', data: none },

  'cards.note-missing': { kind: 'not-found', data: none },
  'cards.card-missing': { kind: 'not-found', data: none },
  'cards.no-card': { kind: 'invalid', data: none },
  'cards.not-a-picture': { kind: 'invalid', data: none },
  'cards.not-a-package': { kind: 'invalid', data: detail },
  'cards.nothing-to-export': { kind: 'not-found', data: none },
  'cards.too-few-reviews': { kind: 'limit', data: z.object({ found: z.number(), needed: z.number() }) },
} as const satisfies Record<string, { kind: ErrorKind; data: z.ZodObject }>

export type ErrorCode = keyof typeof catalogue
export type ErrorData<C extends ErrorCode> = z.infer<(typeof catalogue)[C]['data']>

/** Whether a string is a code of the catalogue (an error from another transport may not be). */
export const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(catalogue, code)

/** The one error class: a code of the catalogue and its data. The message is for logs only. */
export class AppError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C
  readonly data: ErrorData<C>

  constructor(code: C, data: ErrorData<C>, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(data)}`, options)
    this.name = 'AppError'
    this.code = code
    this.data = data
  }

  get kind(): ErrorKind {
    return catalogue[this.code].kind
  }
}

/** Whether `error` is an AppError with this code. */
export const isAppError = <C extends ErrorCode>(error: unknown, code: C): error is AppError<C> =>
  error instanceof AppError && error.code === code

/** A catalogue entry as it travels between processes. */
export interface ErrorWire {
  code: ErrorCode
  data: Record<string, unknown>
}

/** Whether a thrown value is an error of the catalogue, whichever. */
export const isCatalogueError = (error: unknown): error is AppError => error instanceof AppError

/** Any thrown value as a catalogue error; what is unknown becomes `internal.unexpected` and keeps its cause. */
export const asAppError = (error: unknown): AppError =>
  isCatalogueError(error) ? error : new AppError('internal.unexpected', {}, { cause: error })

/** Serialises for a worker's port, the job table or the CLI. */
export const toWire = (error: AppError): ErrorWire => ({ code: error.code, data: error.data })

/** The reverse of {@link toWire}; data that does not fit its schema becomes `internal.unexpected`. */
export const fromWire = (wire: { code: string; data?: unknown }): AppError => {
  if (!isErrorCode(wire.code)) return new AppError('internal.unexpected', {}, { cause: wire })
  const parsed = catalogue[wire.code].data.safeParse(wire.data ?? {})
  if (!parsed.success) return new AppError('internal.unexpected', {}, { cause: wire })
  return new AppError(wire.code, parsed.data)
}
