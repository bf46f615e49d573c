import { os } from '../../rpc/os.ts'
import type { ProgressService } from './progress.service.ts'

export const progressRouter = (service: ProgressService) =>
  os.progress.router({
    get: os.progress.get.handler(({ input }) => service.get(input.courseId)),
    setPosition: os.progress.setPosition.handler(({ input }) => {
      service.setPosition(input.courseId, input.lessonId, input.position)
    }),
    complete: os.progress.complete.handler(({ input }) => {
      service.complete(input.courseId, input.lessonId)
    }),
  })
