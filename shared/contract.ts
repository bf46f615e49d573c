/** Every procedure of the desk, by feature. */
import { annotations } from './features/annotations/contract.ts'
import { app } from './features/app/contract.ts'
import { cards } from './features/cards/contract.ts'
import { imports } from './features/imports/contract.ts'
import { library } from './features/library/contract.ts'
import { plan } from './features/plan/contract.ts'
import { progress } from './features/progress/contract.ts'
import { quizzes } from './features/quizzes/contract.ts'
import { safety } from './features/safety/contract.ts'
import { search } from './features/search/contract.ts'
import { settings } from './features/settings/contract.ts'
import { study } from './features/study/contract.ts'

export const contract = {
  annotations,
  app,
  cards,
  imports,
  library,
  plan,
  progress,
  quizzes,
  safety,
  search,
  settings,
  study,
}
export type Contract = typeof contract
