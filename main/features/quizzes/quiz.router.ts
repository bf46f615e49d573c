import { os } from '../../rpc/os.ts'
import type { QuizService } from './quiz.service.ts'

export const quizzesRouter = (service: QuizService) =>
  os.quizzes.router({
    get: os.quizzes.get.handler(({ input }) => service.get(input.courseId, input.quizId)),
    start: os.quizzes.start.handler(({ input }) => service.start(input.courseId, input.quizId)),
    answer: os.quizzes.answer.handler(({ input }) => {
      service.answer(input.courseId, input.quizId, input.attemptId, input.questionId, input.answer)
    }),
    check: os.quizzes.check.handler(({ input }) =>
      service.check(input.courseId, input.quizId, input.attemptId, input.questionId),
    ),
    submit: os.quizzes.submit.handler(({ input }) =>
      service.submit(input.courseId, input.quizId, input.attemptId),
    ),
  })
