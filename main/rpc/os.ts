/** The contract's implementer: every router starts here, so that every error leaves as one of the catalogue. */
import { implement, ORPCError, ValidationError } from '@orpc/server'
import { contract } from '../../shared/contract.ts'
import { AppError, asAppError, isCatalogueError, transportOf } from '../../shared/kernel/errors.ts'
import type { Log } from '../ports/index.ts'

/** What a procedure may ask of its surroundings. */
export interface RpcContext {
  readonly log: Log
}

const issuesOf = (error: Pick<ORPCError<string, unknown>, 'code' | 'cause'>): string[] | null => {
  if (error.code !== 'BAD_REQUEST' || !(error.cause instanceof ValidationError)) return null
  return error.cause.issues
    .slice(0, 20)
    .map(
      (issue) =>
        `${(issue.path ?? []).map((p) => (typeof p === 'object' ? p.key : p)).join('.')}: ${issue.message}`,
    )
}

/** Any failure inside oRPC or a service, as an error of the catalogue. */
export const catalogued = (error: unknown): AppError => {
  if (isCatalogueError(error)) return error
  if (error instanceof ORPCError) {
    const issues = issuesOf(error)
    if (issues) return new AppError('request.invalid', { issues })
    if (error.code === 'BAD_REQUEST') return new AppError('request.invalid', { issues: [error.message] })
    if (error.code === 'NOT_FOUND') return new AppError('request.unknown', {}, { cause: error })
  }
  return asAppError(error)
}

/** A catalogue error as oRPC sends it: never a stack, never an internal message. */
export const toOrpc = (error: AppError): ORPCError<string, unknown> =>
  new ORPCError(error.code, {
    status: transportOf[error.kind].status,
    message: error.code,
    data: error.data,
    defined: true,
    cause: error,
  })

/** Runs a call and turns whatever it throws into a catalogue error; what was unexpected is logged with its stack. */
export const guarded = async <T>(
  context: RpcContext,
  path: readonly string[],
  call: () => Promise<T>,
): Promise<T> => {
  try {
    return await call()
  } catch (error) {
    const known = catalogued(error)
    if (known.code === 'internal.unexpected') {
      const cause = known.cause instanceof Error ? known.cause.stack : String(known.cause)
      context.log('error', 'rpc.failed', { procedure: path.join('.'), cause })
    }
    throw toOrpc(known)
  }
}

export const os = implement(contract).$context<RpcContext>()
