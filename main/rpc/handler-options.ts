/** What every transport's handler is given, so that errors leave alike over all of them. */
import { ORPCError, type Router } from '@orpc/server'
import type { RPCHandler } from '@orpc/server/ws'
import { AppError, isErrorCode } from '../../shared/kernel/errors.ts'
import { guarded, toOrpc, type RpcContext } from './os.ts'

type Options = NonNullable<ConstructorParameters<typeof RPCHandler<RpcContext>>[1]>

/** A router over our context, whatever its procedures. */
export type AnyRpcRouter = Router<never, RpcContext>

/** An unknown procedure and a body that cannot be decoded are catalogue errors too. */
export const rpcOptions = (): Pick<Options, 'interceptors' | 'clientInterceptors'> => ({
  interceptors: [
    async ({ next }) => {
      try {
        const result = await next()
        if (!result.matched) throw toOrpc(new AppError('request.unknown', {}))
        return result
      } catch (error) {
        if (error instanceof ORPCError && isErrorCode(error.code)) throw error
        throw toOrpc(new AppError('request.invalid', { issues: ['body'] }, { cause: error }))
      }
    },
  ],
  clientInterceptors: [({ next, context, path }) => guarded(context, path, () => next())],
})
