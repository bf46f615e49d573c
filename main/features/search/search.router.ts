import type { SearchStatus } from '../../../shared/features/search/model.ts'
import { os } from '../../rpc/os.ts'
import type { Indexer } from './indexer.ts'
import type { SearchService } from './search.service.ts'

/** @param watch statuses until the signal aborts */
export const searchRouter = (
  service: SearchService,
  index: Indexer,
  watch: (signal: AbortSignal | undefined) => AsyncGenerator<SearchStatus>,
) =>
  os.search.router({
    query: os.search.query.handler(({ input }) => service.query(input)),
    status: os.search.status.handler(() => index.status()),
    watch: os.search.watch.handler(async function* ({ signal }) {
      yield index.status()
      yield* watch(signal)
    }),
  })
