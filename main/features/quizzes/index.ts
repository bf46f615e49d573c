export { quizRepository, type QuizRepository } from './quiz.repository.ts'
export { quizzesRouter } from './quiz.router.ts'
export { quizService, type QuizService } from './quiz.service.ts'
