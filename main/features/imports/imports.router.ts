import type { JobId } from '../../../shared/kernel/brand.ts'
import type { Ports } from '../../ports/index.ts'
import { os } from '../../rpc/os.ts'
import type { ImportsService } from './imports.service.ts'
import type { StagingArea } from './staging.ts'

export const importsRouter = (service: ImportsService, staging: StagingArea, ports: Ports) =>
  os.imports.router({
    start: os.imports.start.handler(({ input }) => service.start(input.path)),
    stage: os.imports.stage.handler(() => {
      const stageId = ports.newId() as JobId
      staging.create(stageId)
      return { stageId, uploadUrl: ports.addresses.uploadUrl(stageId) ?? '' }
    }),
    startStaged: os.imports.startStaged.handler(({ input }) => service.startStaged(input.stageId)),
    pick: os.imports.pick.handler(async ({ input }) => {
      const paths = (await ports.dialogs?.pickCourses(input.what)) ?? []
      return paths.map((path) => service.start(path))
    }),
    list: os.imports.list.handler(() => service.list()),
    cancel: os.imports.cancel.handler(({ input }) => service.cancel(input.jobId)),
    retry: os.imports.retry.handler(({ input }) => service.retry(input.jobId)),
    dismiss: os.imports.dismiss.handler(({ input }) => {
      service.dismiss(input.jobId)
    }),
    watch: os.imports.watch.handler(({ signal }) => service.watch(signal)),
  })
