/** Every failure of a call, whatever carried it, as one entry of the error catalogue. */
import { ORPCError } from '@orpc/client'
import type { ErrorCode } from '../../shared/kernel/errors.ts'

/** A failed call. The sentence for a person is `error.<code>` in the active language. */
export class CarrelError extends Error {
  readonly code: ErrorCode
  readonly data: Readonly<Record<string, unknown>>

  constructor(code: ErrorCode, data: Readonly<Record<string, unknown>> = {}, options?: ErrorOptions) {
    super(code, options)
    this.name = 'CarrelError'
    this.code = code
    this.data = data
  }
}

/** What the transport itself answers before a procedure is reached. */
const transportCodes: Readonly<Record<string, ErrorCode>> = {
  BAD_REQUEST: 'request.invalid',
  NOT_FOUND: 'request.unknown',
  METHOD_NOT_SUPPORTED: 'request.unknown',
  UNAUTHORIZED: 'request.denied',
  FORBIDDEN: 'request.denied',
}

/** The shape of a catalogue code. The catalogue itself needs zod, which the first load does without. */
const looksLikeCode = (code: string): code is ErrorCode => /^[a-z]+\.[a-z-]+$/.test(code)

/** A catalogue entry as data, e.g. the error a failed import keeps. */
const isWire = (error: unknown): error is { code: string; data?: unknown } =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'

const asRecord = (data: unknown): Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null ? { ...data } : {}

/** A part of the window that was to be loaded when needed did not come: nobody answered. */
const isMissingPart = (error: unknown): boolean =>
  error instanceof TypeError && error.message.includes('dynamically imported module')

/** Any thrown value as a {@link CarrelError}; what is unknown becomes `internal.unexpected` and keeps its cause. */
export const asCarrelError = (error: unknown): CarrelError => {
  if (error instanceof CarrelError) return error
  if (error instanceof ORPCError) {
    const { code, data } = error as ORPCError<string, unknown>
    if (looksLikeCode(code)) return new CarrelError(code, asRecord(data), { cause: error })
    return new CarrelError(transportCodes[code] ?? 'internal.unexpected', {}, { cause: error })
  }
  if (isWire(error) && looksLikeCode(error.code)) return new CarrelError(error.code, asRecord(error.data))
  return new CarrelError(
    isMissingPart(error) ? 'connection.lost' : 'internal.unexpected',
    {},
    { cause: error },
  )
}

/** Whether `error` is a failed call with this code. */
export const hasCode = (error: unknown, code: ErrorCode): boolean =>
  error instanceof CarrelError && error.code === code
