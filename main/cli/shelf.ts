/** `carrel list`, `show COURSE` and `progress COURSE`. A course is named by its id, the start of it, or its title. */
import { AppError } from '../../shared/kernel/errors.ts'
import type { Position } from '../../shared/features/progress/model.ts'
import { positionFraction } from '../../shared/features/progress/position.ts'
import type { CourseSummary } from '../../shared/features/library/model.ts'
import type { App } from '../app/create-app.ts'
import { bytesText, writeJson, type Output } from './output.ts'

/** @throws AppError('library.course-missing') when the name fits no course, or several */
export const findCourse = (app: App, name: string): CourseSummary => {
  const courses = app.services.library.list()
  const exact = courses.find((course) => course.id === name || course.title === name)
  if (exact) return exact
  const lower = name.toLowerCase()
  const near = courses.filter(
    (course) => course.id.startsWith(lower) || course.title.toLowerCase().includes(lower),
  )
  const [only, ...others] = near
  if (!only || others.length > 0) throw new AppError('library.course-missing', {})
  return only
}

export const listCommand = (app: App, output: Output): Promise<number> => {
  const courses = app.services.library.list()
  if (output.json) writeJson(output, courses)
  else if (courses.length === 0) output.write('The shelf is empty: carrel import PATH')
  for (const course of output.json ? [] : courses) {
    output.write(
      `${course.id.slice(0, 8)}  ${course.completed}/${course.lessons}  ${bytesText(course.bytes).padStart(7)}  ${course.title}`,
    )
  }
  return Promise.resolve(0)
}

export const showCommand = (app: App, output: Output, name: string): Promise<number> => {
  const detail = app.services.library.get(findCourse(app, name).id)
  if (output.json) {
    writeJson(output, detail)
    return Promise.resolve(0)
  }
  output.write(
    `${detail.title}\n${detail.id}, ${detail.kind}, version ${detail.version}, ${bytesText(detail.bytes)}`,
  )
  let section: string[] = []
  for (const lesson of detail.outline) {
    if (lesson.section.join('\0') !== section.join('\0')) {
      section = lesson.section
      if (section.length > 0) output.write(`  ${section.join(' › ')}`)
    }
    output.write(`    ${lesson.id.slice(0, 8)}  ${lesson.kind.padEnd(5)}  ${lesson.title}`)
  }
  for (const item of detail.unsupportedItems) output.write(`  not used: ${item.path} (${item.reason})`)
  return Promise.resolve(0)
}

const place = (position: Position): string => {
  if (position.kind === 'time') {
    const seconds = Math.floor(position.seconds)
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  }
  if (position.kind === 'page') return `page ${position.page}`
  return `${Math.round(positionFraction(position) * 100)} %`
}

export const progressCommand = (app: App, output: Output, name: string): Promise<number> => {
  const course = findCourse(app, name)
  const progress = app.services.progress.get(course.id)
  if (output.json) {
    writeJson(output, { ...progress, title: course.title, lessons: course.lessons })
    return Promise.resolve(0)
  }
  const done = new Set(progress.completed.map((entry) => entry.lessonId))
  const places = new Map(progress.positions.map((entry) => [entry.lessonId, entry.position]))
  output.write(`${course.title}: ${course.completed} of ${course.lessons} lessons complete`)
  for (const lesson of app.services.library.get(course.id).outline) {
    const at = places.get(lesson.id)
    const mark = done.has(lesson.id) ? '✓' : at ? '…' : ' '
    const last = lesson.id === progress.lastLessonId ? '  ← here' : ''
    output.write(`  ${mark} ${lesson.title}${at && !done.has(lesson.id) ? `  (${place(at)})` : ''}${last}`)
  }
  return Promise.resolve(0)
}
