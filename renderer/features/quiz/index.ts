export { QuizCard, type QuizCardProps } from './quiz-card.tsx'
export { quizShortcuts } from './shortcuts.ts'
