export { lessonRenderer, type LessonRenderer } from './renderer.ts'
export { studyRouter } from './study.router.ts'
export { studyService, type StudyService } from './study.service.ts'
