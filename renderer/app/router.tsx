/**
 * The places of the window: `/` shelf · `/course/<id>` a course where the learner left it ·
 * `/course/<id>/<lesson>` · `/notes` · `/plan` · `/review` · `/settings`. The address lives after `#`, so that no host has to know them.
 * The shelf is in the first picture; the others are loaded when one goes there.
 */
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { ShelfPage } from '../features/shelf/shelf-page.tsx'
import { FailurePage } from './failure-page.tsx'
import { MissingPage } from './missing-page.tsx'
import { Shell } from './shell/shell.tsx'

const root = createRootRoute({ component: Shell })

const shelf = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: ShelfPage,
})

const studyPage = lazyRouteComponent(() => import('../features/study/study-page.tsx'), 'StudyPage')

const course = createRoute({
  getParentRoute: () => root,
  path: '/course/$courseId',
  component: studyPage,
})

const lesson = createRoute({
  getParentRoute: () => root,
  path: '/course/$courseId/$lessonId',
  component: studyPage,
})

const notes = createRoute({
  getParentRoute: () => root,
  path: '/notes',
  component: lazyRouteComponent(() => import('../features/annotations/notes-page.tsx'), 'NotesPage'),
})

const plan = createRoute({
  getParentRoute: () => root,
  path: '/plan',
  component: lazyRouteComponent(() => import('../features/plan/plan-page.tsx'), 'PlanPage'),
})

const review = createRoute({
  getParentRoute: () => root,
  path: '/review',
  component: lazyRouteComponent(() => import('../features/cards/review-page.tsx'), 'ReviewPage'),
})

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/settings-page.tsx'), 'SettingsPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([shelf, course, lesson, notes, plan, review, settings]),
  history: createHashHistory(),
  defaultPreload: 'intent',
  defaultErrorComponent: FailurePage,
  defaultNotFoundComponent: MissingPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
