import { os } from '../../rpc/os.ts'
import type { StudyService } from './study.service.ts'

export const studyRouter = (service: StudyService) =>
  os.study.router({
    open: os.study.open.handler(({ input }) => service.open(input.courseId, input.lessonId)),
    resolve: os.study.resolve.handler(({ input }) => service.resolve(input.courseId, input.path)),
    transcript: os.study.transcript.handler(({ input }) => service.transcript(input.courseId, input.path)),
  })
