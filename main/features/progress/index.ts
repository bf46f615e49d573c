export { progressProjection, rebuildProgress } from './progress.projection.ts'
export { progressRepository, type ProgressRepository } from './progress.repository.ts'
export { progressRouter } from './progress.router.ts'
export { progressService, type ProgressService } from './progress.service.ts'
