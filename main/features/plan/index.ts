/** Time studied, runs and weak spots. */
export { planProjection, rebuildPlan } from './plan.projection.ts'
export { planRepository } from './plan.repository.ts'
export { planRouter } from './plan.router.ts'
export { planService } from './plan.service.ts'
