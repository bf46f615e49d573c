import type { LibraryEvent } from '../../../shared/features/library/model.ts'
import { os } from '../../rpc/os.ts'
import type { LibraryService } from './library.service.ts'

/** @param watch events until the signal aborts */
export const libraryRouter = (
  service: LibraryService,
  watch: (signal: AbortSignal | undefined) => AsyncGenerator<LibraryEvent>,
) =>
  os.library.router({
    list: os.library.list.handler(() => service.list()),
    get: os.library.get.handler(({ input }) => service.get(input.courseId)),
    continue: os.library.continue.handler(() => service.continue()),
    remove: os.library.remove.handler(({ input }) => service.remove(input.courseId)),
    watch: os.library.watch.handler(({ signal }) => watch(signal)),
  })
