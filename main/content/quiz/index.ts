/** Quizzes as authors write them. */
export { parseQuiz } from './parse.ts'
export type { QuizContext, QuizOutcome } from './parse.ts'
