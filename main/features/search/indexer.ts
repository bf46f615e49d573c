/**
 * Keeps the index in step with the shelf, in the background: reading is done in a worker, writing here in small
 * transactions with room between them for whatever the learner does. A source is marked as read in the transaction of
 * its last passage, so that after a kill it is read again, and only it.
 */
import { setImmediate as breathe } from 'node:timers/promises'
import type { CourseId } from '../../../shared/kernel/brand.ts'
import type { SearchStatus } from '../../../shared/features/search/model.ts'
import type { Log } from '../../ports/index.ts'
import type { ReadPassage } from '../../workers/index-protocol.ts'
import type { CourseRecord, LibraryRepository } from '../library/index.ts'
import { courseContext, courseSources, courseStamp, type CourseSource } from './course-sources.ts'
import type { IndexReader } from './reader.ts'
import type { SearchRepository } from './search.repository.ts'
import { indexWords } from './words.ts'

interface Deps {
  readonly repository: SearchRepository
  readonly library: LibraryRepository
  readonly reader: IndexReader
  readonly pathOf: (sha256: string) => string
  readonly changed: (status: SearchStatus) => void
  readonly log: Log
}

/** Passages written in one transaction: a few milliseconds. */
const AT_ONCE = 24
/** The course itself; marked when all of it has been read. */
const WHOLE = 'course'
/** At most this often the status is told, ms. */
const TELL_EVERY = 200
export type Indexer = ReturnType<typeof indexer>

export const indexer = ({ repository, library, reader, pathOf, changed, log }: Deps) => {
  const queue = new Set<CourseId>()
  let waiting = 0
  let working: Promise<void> | null = null
  let closed = false
  let toldAt = 0

  const status = (): SearchStatus => ({
    indexed: repository.read(WHOLE),
    waiting: waiting + [...queue].reduce((sum, id) => sum + (library.course(id)?.lesson_count ?? 1), 0),
  })
  const tell = (always = false): void => {
    if (!always && performance.now() - toldAt < TELL_EVERY) return
    toldAt = performance.now()
    changed(status())
  }

  const remove = async (courseId: CourseId, source: string): Promise<void> => {
    repository.forgetSource(courseId, source)
    while (!closed && repository.atomically(() => repository.dropSome(courseId, source, AT_ONCE * 4)) > 0)
      await breathe()
  }

  /** Another process at work on the same source is left to it. */
  const write = async (
    courseId: CourseId,
    { source, stamp }: CourseSource,
    passages: readonly ReadPassage[],
  ): Promise<void> => {
    await remove(courseId, source)
    for (let at = 0; !closed && (at === 0 || at < passages.length); at += AT_ONCE) {
      const part = passages.slice(at, at + AT_ONCE)
      const mine = repository.atomically(() => {
        if (repository.count(courseId, source) !== at) return false
        for (const each of part) repository.insert(courseId, source, each)
        if (at + AT_ONCE >= passages.length) repository.setSource(courseId, source, stamp)
        return true
      })
      if (!mine) return
      await breathe()
    }
  }

  const describe = (course: CourseRecord): ReadPassage => {
    const title = indexWords(course.title)
    const text = [course.description ?? '', course.authors.join(', ')]
      .filter(Boolean)
      .join('\n')
      .normalize('NFC')
    const body = indexWords(text)
    return {
      kind: 'course',
      lessonId: null,
      title: course.title,
      text,
      marks: [],
      words: { title: title.words, text: body.words, stems: `${title.stems} ${body.stems}` },
    }
  }

  const readOne = async (courseId: CourseId, one: CourseSource): Promise<void> => {
    let passages: readonly ReadPassage[] = []
    try {
      passages = await reader.read(one.task)
    } catch (error) {
      // Marked as read all the same: what cannot be read today cannot be read at every start.
      if (!closed) log('warn', 'search.unreadable', { courseId, source: one.source, cause: String(error) })
    }
    if (!closed && library.course(courseId)) await write(courseId, one, passages)
  }

  const readCourse = async (courseId: CourseId): Promise<void> => {
    const course = library.course(courseId)
    const known = repository.sources(courseId)
    if (!course) {
      for (const source of new Set([...known.keys(), ...repository.sourcesWithPassages(courseId)]))
        await remove(courseId, source)
      return
    }
    if (known.get(WHOLE) === courseStamp(course)) return
    const sources = courseSources({ library, pathOf }, course)
    const wanted = new Set(sources.map(({ source }) => source))
    for (const source of new Set([...known.keys(), ...repository.sourcesWithPassages(courseId)]))
      if (source !== WHOLE && !wanted.has(source)) await remove(courseId, source)
    const stale = sources.filter(({ source, stamp }) => known.get(source) !== stamp)
    if (stale.length > 0) reader.enter(courseContext(library, courseId))
    waiting = stale.length
    for (const one of stale) {
      if (closed) return
      await readOne(courseId, one)
      waiting -= 1
      tell()
    }
    const stamp = courseStamp(course)
    // Updated while it was being read: it is in the queue again.
    if (closed || library.course(courseId)?.updated_at !== course.updated_at) return
    const { kind, ...rest } = describe(course)
    await write(
      courseId,
      { source: WHOLE, stamp, task: { lesson: null, content: { kind: 'plain', text: '' } } },
      [{ kind, ...rest }],
    )
  }

  const work = async (): Promise<void> => {
    for (const courseId of queue) {
      if (closed) return
      queue.delete(courseId)
      try {
        await readCourse(courseId)
      } catch (error) {
        if (!closed) log('warn', 'search.index-failed', { courseId, cause: String(error) })
      }
      waiting = 0
      tell(true)
    }
  }

  /** Resolves when nothing waits. */
  const run = (): Promise<void> => {
    working ??= work().finally(() => {
      working = null
    })
    return working
  }

  const all = async (): Promise<void> => {
    for (const { id } of library.courses()) queue.add(id)
    for (const id of repository.courses()) queue.add(id)
    await run()
    if (queue.size > 0 && !closed) await run()
  }

  return {
    status,
    /** A course was added, updated or taken away. */
    look: (courseId: CourseId): void => {
      if (closed) return
      queue.add(courseId)
      tell(true)
      void run()
    },
    /** Reads whatever has not been read; resolves when all has. */
    all,
    /** Forgets what was read from courses and reads it again. */
    again: async (): Promise<void> => {
      repository.forgetCourses()
      await all()
    },
    close: async (): Promise<void> => {
      closed = true
      await reader.close()
      await working?.catch(() => undefined)
    },
  }
}
