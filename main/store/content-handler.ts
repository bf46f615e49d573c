/**
 * Answers requests on course origins, for any host: a file of the course, a drawn lesson, or one of our frame
 * assets. The host applies ranges and sends; nothing here knows HTTP servers or Electron.
 */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { CourseId, LessonId } from '../../shared/kernel/brand.ts'
import { isAppError } from '../../shared/kernel/errors.ts'
import { bookCsp, contentHeaders, fileCsp, lessonCsp } from '../content-frame/csp.ts'
import { parseContentPath } from './content-address.ts'
import { assetType } from './asset-type.ts'

export type ContentAnswer =
  | {
      readonly kind: 'text'
      readonly status: number
      readonly headers: Record<string, string>
      readonly body: string
    }
  | {
      readonly kind: 'file'
      readonly file: string
      readonly size: number
      readonly headers: Record<string, string>
    }

interface Deps {
  readonly courseByLabel: (label: string) => { id: CourseId; label: string } | null
  readonly fileOf: (
    courseId: CourseId,
    path: string,
  ) => { file: string; size: number; mediaType: string } | null
  /** The full document of a text lesson. */
  readonly lessonDocument: (
    courseId: CourseId,
    lessonId: LessonId,
    origin: string,
    query: URLSearchParams,
  ) => Promise<string>
  readonly contentOrigin: (label: string) => string
  readonly appOrigin: () => string
  /** Folder of the built frame assets. */
  readonly assets: string
}

export interface ContentHandler {
  /**
   * @param label the course's label: the first part of the host name
   * @param target path with query, as requested
   */
  answer(label: string, target: string): Promise<ContentAnswer>
}

const always = { ...contentHeaders, 'cross-origin-opener-policy': 'same-origin' }

const missing: ContentAnswer = {
  kind: 'text',
  status: 404,
  headers: { ...always, 'content-type': 'text/plain; charset=utf-8', 'content-security-policy': fileCsp() },
  body: 'Not found',
}

export const contentHandler = (deps: Deps): ContentHandler => {
  const asset = async (relative: string, origin: string): Promise<ContentAnswer> => {
    const file = path.join(deps.assets, relative)
    const type = assetType(file)
    if (!file.startsWith(deps.assets + path.sep) || !type) return missing
    const info = await stat(file).catch(() => null)
    if (!info?.isFile()) return missing
    const csp = relative === 'book.html' ? bookCsp(origin, deps.appOrigin()) : fileCsp()
    return {
      kind: 'file',
      file,
      size: info.size,
      headers: {
        ...always,
        'content-type': type,
        'content-security-policy': csp,
        'cache-control': 'no-cache',
      },
    }
  }

  const courseFile = async (courseId: CourseId, relative: string): Promise<ContentAnswer> => {
    const found = deps.fileOf(courseId, relative)
    if (!found) return missing
    const info = await stat(found.file).catch(() => null)
    if (info?.size !== found.size) return missing
    return {
      kind: 'file',
      file: found.file,
      size: found.size,
      headers: {
        ...always,
        'content-type': found.mediaType,
        'content-security-policy': fileCsp(),
        'cache-control': 'private, max-age=0, must-revalidate',
      },
    }
  }

  return {
    answer: async (label, target) => {
      const url = new URL(target, 'http://course.invalid')
      const parsed = parseContentPath(url.pathname)
      const course = parsed && /^[0-9a-f]{32}$/.test(label) ? deps.courseByLabel(label) : null
      if (!parsed || !course) return missing
      const origin = deps.contentOrigin(course.label)
      if (parsed.kind === 'asset') return asset(parsed.path, origin)
      if (parsed.kind === 'file') return courseFile(course.id, parsed.path)
      try {
        const body = await deps.lessonDocument(
          course.id,
          parsed.lessonId as LessonId,
          origin,
          url.searchParams,
        )
        return {
          kind: 'text',
          status: 200,
          headers: {
            ...always,
            'content-type': 'text/html; charset=utf-8',
            'content-security-policy': lessonCsp(origin, deps.appOrigin()),
            'cache-control': 'no-store',
          },
          body,
        }
      } catch (error) {
        if (isAppError(error, 'library.lesson-missing') || isAppError(error, 'library.file-missing'))
          return missing
        throw error
      }
    },
  }
}
