export { appRouter } from './app.router.ts'
