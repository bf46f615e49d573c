import { os } from '../../rpc/os.ts'
import type { PlanService } from './plan.service.ts'

export const planRouter = (service: PlanService) =>
  os.plan.router({
    studied: os.plan.studied.handler(({ input }) => {
      service.studied(input.courseId, input.lessonId, input.seconds)
    }),
    overview: os.plan.overview.handler(() => service.overview()),
    weakSpots: os.plan.weakSpots.handler(() => service.weakSpots()),
  })
