/** The base every feature's contract starts from. */
import { oc } from '@orpc/contract'
import { catalogue, transportOf, type ErrorCode } from './errors.ts'

type ErrorMapOf<C extends ErrorCode> = {
  [K in C]: { status: number; data: (typeof catalogue)[K]['data'] }
}

/**
 * The oRPC error map of some catalogue codes.
 * @example oc.errors(errorsOf('library.course-missing'))
 */
export const errorsOf = <C extends ErrorCode>(...codes: C[]): ErrorMapOf<C> =>
  Object.fromEntries(
    codes.map((code) => [
      code,
      { status: transportOf[catalogue[code].kind].status, data: catalogue[code].data },
    ]),
  ) as ErrorMapOf<C>

/** Errors any procedure may answer with. */
export const carrel = oc.errors(
  errorsOf('request.invalid', 'request.denied', 'internal.unexpected', 'storage.full'),
)
