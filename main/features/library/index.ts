export { courseWriter, type CopiedFile, type CourseWriter } from './course-writer.repository.ts'
export {
  libraryRepository,
  type CourseRecord,
  type FileRecord,
  type LessonRecord,
  type LibraryRepository,
} from './library.repository.ts'
export { libraryRouter } from './library.router.ts'
export { libraryService, type LibraryService } from './library.service.ts'
export { watchOtherWriters } from './other-writers.ts'
