export { importsRepository, type ImportsRepository } from './imports.repository.ts'
export { importsRouter } from './imports.router.ts'
export { importsService, type ImportsService } from './imports.service.ts'
export { stagingArea, type StagingArea } from './staging.ts'
