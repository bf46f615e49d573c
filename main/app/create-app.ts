/** The one place where things are wired: ports in, an app out. Hosts, the CLI and tests all start here. */
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { EventPublisher } from '@orpc/server'
import type { CourseId, CoursePath } from '../../shared/kernel/brand.ts'
import { AppError } from '../../shared/kernel/errors.ts'
import type { AnnotationEvent } from '../../shared/features/annotations/model.ts'
import { PERSONAL_DECK } from '../../shared/features/cards/model.ts'
import type { ImportJob } from '../../shared/features/imports/model.ts'
import type { LibraryEvent } from '../../shared/features/library/model.ts'
import type { SearchStatus } from '../../shared/features/search/model.ts'
import { lessonDocument } from '../content/markdown/index.ts'
import { deviceRepository } from '../db/device.repository.ts'
import { closeDatabase } from '../db/close.ts'
import {
  annotationsFeature,
  annotationsProjection,
  annotationsRepository,
  annotationsRouter,
} from '../features/annotations/index.ts'
import { appRouter } from '../features/app/index.ts'
import { cardMedia, cardRows, cardsFeature, cardsProjection, cardsRouter } from '../features/cards/index.ts'
import { diagnose } from '../features/doctor/index.ts'
import { importsRepository, importsRouter, importsService, stagingArea } from '../features/imports/index.ts'
import {
  courseWriter,
  libraryRepository,
  libraryRouter,
  libraryService,
  watchOtherWriters,
} from '../features/library/index.ts'
import { planProjection, planRepository, planRouter, planService } from '../features/plan/index.ts'
import {
  progressProjection,
  progressRepository,
  progressRouter,
  progressService,
} from '../features/progress/index.ts'
import { quizRepository, quizService, quizzesRouter } from '../features/quizzes/index.ts'
import {
  backupFolder,
  backupsService,
  oneAtATime,
  openProfile,
  profileFiles,
  safetyRouter,
  safetyService,
  transferService,
} from '../features/safety/index.ts'
import {
  indexReader,
  indexer,
  searchRepository,
  searchRouter,
  searchService,
  searchSink,
} from '../features/search/index.ts'
import { settingsRepository, settingsRouter, settingsService } from '../features/settings/index.ts'
import { lessonRenderer, studyRouter, studyService } from '../features/study/index.ts'
import type { Ports } from '../ports/index.ts'
import { os } from '../rpc/os.ts'
import { blobStore } from '../store/blob-store.ts'
import { courseFileUrl } from '../store/content-address.ts'
import { contentHandler } from '../store/content-handler.ts'
import { docRepository } from '../sync/doc.repository.ts'
import { personalDocs } from '../sync/personal-docs.ts'
import { studyJournal } from '../sync/study-journal.ts'
import { coursesWithDocs, withStudyDocs } from '../sync/rebuild.ts'
import { annotationWords } from './annotation-words.ts'
import { deviceClock } from './device.ts'
import { readingStyle } from './reading-style.ts'
import { rebuilders } from './rebuilders.ts'

/** The worker that draws lessons is started when the shelf has been painted, before a course is opened. */
const WARM_AFTER_MS = 1000
/** What a killed process left is removed once the first screen has been painted. */
const SWEEP_AFTER_MS = 5000
/** Courses are read for search after the first screen, never before. */
const INDEX_AFTER_MS = 2500

export type App = ReturnType<typeof createApp>

/**
 * Opens the profile and wires the app.
 * @param options.repair whether a damaged database is put right; else it is only said. Windows do, the terminal asks.
 * @throws AppError('profile.*' | 'storage.*') when the profile cannot be opened; nothing is left running then
 */
export const createApp = (ports: Ports, options: { repair?: boolean } = {}) => {
  const { profile } = ports.paths
  try {
    mkdirSync(path.join(profile, 'tmp'), { recursive: true })
  } catch (cause) {
    throw new AppError('storage.unwritable', { path: profile }, { cause })
  }
  const files = profileFiles(profile)
  const { db, recovery, restored } = openProfile(files, {
    repair: options.repair ?? ports.host !== 'cli',
    now: ports.clock.now(),
    rebuilders,
    log: ports.log,
  })
  const blobs = blobStore(path.join(profile, 'blobs'))
  const staging = stagingArea(path.join(profile, 'stage'))
  const deviceRows = deviceRepository(db)
  const { device, hybrid } = deviceClock(deviceRows, ports)

  const jobs = new EventPublisher<{ job: ImportJob }>({ maxBufferedEvents: 1000 })
  const events = new EventPublisher<{
    library: LibraryEvent
    annotations: AnnotationEvent
    search: SearchStatus
  }>({ maxBufferedEvents: 1000 })
  const publish = (event: LibraryEvent): void => {
    events.publish('library', event)
    if (event.type === 'course-changed') backups.soon()
    if (event.type === 'course-changed' || event.type === 'course-removed') index.look(event.courseId)
  }

  const libraryRows = libraryRepository(db)
  const progressRows = progressRepository(db)
  const annotationRows = annotationsRepository(db)
  const planRows = planRepository(db)
  const searchRows = searchRepository(db)
  const words = searchSink(searchRows)
  const cardTables = cardRows(db, words)
  const journal = studyJournal(files.journal, () => new Date(ports.clock.now()).toISOString().slice(0, 10))
  const docRows = docRepository(db, journal)
  const docs = personalDocs(db, docRows, [
    progressProjection(progressRows),
    annotationsProjection(annotationRows, annotationWords(annotationRows, words)),
    planProjection(planRows),
    cardsProjection(cardTables),
  ])
  const renderer = lessonRenderer()
  const { contentOrigin } = ports.addresses

  const index = indexer({
    repository: searchRows,
    library: libraryRows,
    reader: indexReader(),
    pathOf: blobs.pathOf,
    changed: (status) => {
      events.publish('search', status)
    },
    log: ports.log,
  })
  const search = searchService({ repository: searchRows, courses: libraryRows.courses })

  const library = libraryService({
    repository: libraryRows,
    progress: progressRows,
    blobs,
    courseUrl: (label, file) => courseFileUrl(contentOrigin(label), file),
    publish,
  })
  const progressChanged = (courseId: CourseId): void => {
    publish({ type: 'progress-changed', courseId })
  }
  const progress = progressService({
    docs,
    hybrid,
    device,
    repository: progressRows,
    mustHave: library.mustHave,
    changed: progressChanged,
  })
  const plan = planService({
    docs,
    repository: planRows,
    clock: ports.clock,
    device,
    courses: libraryRows.courses,
    mustHave: library.mustHave,
  })
  const study = studyService({
    library: libraryRows,
    blobs,
    renderer,
    contentOrigin,
    fileUrl: ports.addresses.fileUrl,
  })
  const {
    service: annotations,
    anchoring,
    transfer: notesTransfer,
  } = annotationsFeature({
    db,
    docs,
    hybrid,
    device,
    newId: ports.newId,
    repository: annotationRows,
    library: libraryRows,
    study,
    mustHave: library.mustHave,
    publish: (event) => {
      events.publish('annotations', event)
    },
    log: ports.log,
  })
  const settings = settingsService(settingsRepository(db), (now) => ports.desktop.settingsChanged?.(now))
  const jobRows = importsRepository(db)
  const imports = importsService({
    repository: jobRows,
    library: libraryRows,
    writer: courseWriter(db),
    blobs,
    staging,
    tmp: path.join(profile, 'tmp'),
    clock: ports.clock,
    newId: ports.newId,
    jobs,
    publish,
    desktop: ports.desktop,
    log: ports.log,
    updated: anchoring.updated,
  })
  const quizzes = quizService({
    repository: quizRepository(db),
    docs,
    hybrid,
    device,
    newId: ports.newId,
    mustHave: library.mustHave,
    changed: progressChanged,
    imageUrl: (courseId: CourseId, file: string) => {
      const label = libraryRows.course(courseId)?.label
      return label && libraryRows.file(courseId, file) ? courseFileUrl(contentOrigin(label), file) : null
    },
  })

  const media = cardMedia(path.join(profile, 'media'))
  const cards = cardsFeature({
    db,
    rows: cardTables,
    docs,
    docRows,
    hybrid,
    device,
    clock: ports.clock,
    newId: ports.newId,
    log: ports.log,
    media,
    tmp: path.join(profile, 'tmp'),
    staging,
    courseBytes: (courseId, file) => {
      const found = libraryRows.file(courseId, file)
      return found && readFileSync(blobs.pathOf(found.sha256))
    },
    mustHave: library.mustHave,
    titleOf: (courseId) => libraryRows.course(courseId)?.title ?? null,
    courseFile: (courseId, file) => {
      const label = libraryRows.course(courseId)?.label
      return label && libraryRows.file(courseId, file) ? courseFileUrl(contentOrigin(label), file) : null
    },
    coursePictures: (courseId) =>
      libraryRows
        .files(courseId)
        .flatMap((file) => (file.media_type.startsWith('image/') ? [file.path] : [])),
    // The learner's own pictures come from an origin of their own, like a course's: never from the app's.
    ownUrl: (name) => courseFileUrl(contentOrigin(PERSONAL_DECK), name),
    changed: (courseId) => {
      publish({ type: 'cards-changed', courseId })
    },
  })

  const folder = backupFolder(files.backups)
  const work = oneAtATime()
  const backups = backupsService({
    db,
    folder,
    journal,
    journalFolder: files.journal,
    clock: ports.clock,
    work,
    log: ports.log,
  })
  const safety = safetyService({ files, folder, backups, library: libraryRows, reopen: ports.reopen })
  const transfer = transferService({
    db,
    blobs,
    folder,
    tmp: path.join(profile, 'tmp'),
    clock: ports.clock,
    work,
    restore: safety.restore,
  })

  const fileOf = (courseId: CourseId, file: string) => {
    if (courseId === PERSONAL_DECK) return media.file(file)
    const found = libraryRows.file(courseId, file)
    return found && { file: blobs.pathOf(found.sha256), size: found.size, mediaType: found.media_type }
  }
  const content = contentHandler({
    courseByLabel: (label) =>
      label === PERSONAL_DECK ? { id: PERSONAL_DECK, label } : libraryRows.courseByLabel(label),
    fileOf,
    lessonDocument: async (courseId, lessonId, origin, query) => {
      const { bodyHtml, title, language } = await study.lessonBody(courseId, lessonId)
      return lessonDocument({ bodyHtml, title, language, origin, style: readingStyle(query) })
    },
    contentOrigin,
    appOrigin: ports.addresses.appOrigin,
    assets: ports.paths.frameAssets,
  })

  const sqlite = db.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? ''
  const router = os.router({
    annotations: annotationsRouter(annotations, notesTransfer, (signal) =>
      events.subscribe('annotations', signal ? { signal } : {}),
    ),
    app: appRouter(ports, sqlite),
    cards: cardsRouter(cards),
    imports: importsRouter(imports, staging, ports),
    library: libraryRouter(library, (signal) => events.subscribe('library', signal ? { signal } : {})),
    plan: planRouter(plan),
    progress: progressRouter(progress),
    quizzes: quizzesRouter(quizzes),
    safety: safetyRouter(safety, transfer, work),
    search: searchRouter(search, index, (signal) => events.subscribe('search', signal ? { signal } : {})),
    settings: settingsRouter(settings),
    study: studyRouter(study),
  })

  let closed = false
  let stopWatching: (() => void) | undefined
  let warming: NodeJS.Timeout | undefined
  let sweeping: NodeJS.Timeout | undefined
  let indexing: NodeJS.Timeout | undefined
  return {
    router,
    context: { log: ports.log },
    services: {
      anchoring,
      annotations,
      notesTransfer,
      cards,
      imports,
      library,
      progress,
      quizzes,
      safety,
      search,
      settings,
      study,
      transfer,
    },
    /** What there is to find, brought up to date. */
    index,
    /** Makes the whole index again: courses from their files, notes and cards from the study documents. */
    reindex: async (): Promise<SearchStatus> => {
      searchRows.clear()
      for (const courseId of coursesWithDocs(docRows))
        withStudyDocs(docRows, courseId, (study) => {
          db.transaction(() => {
            for (const { rebuild } of rebuilders(db)) rebuild(courseId, study)
          }).immediate()
        })
      await index.all()
      searchRows.optimize()
      return index.status()
    },
    /** What was done just now about a damaged database. */
    recovery,
    /** A restore that had been ordered was done. */
    restored,
    /** Backups by the clock, for tests and the terminal. */
    backups,
    /** For doctor and tests: the floor below the services. */
    store: { db, blobs, docs, docRows, libraryRows, progressRows },
    /** Answers requests on course origins. */
    content,
    /** A course's file by its label, for the app-origin addresses of `ports.addresses.fileUrl`. */
    fileByLabel: (label: string, file: CoursePath) => {
      const course = libraryRows.courseByLabel(label)
      return course && fileOf(course.id, file)
    },
    staging,
    /** Looks the whole profile over. */
    diagnose: (options: { quick: boolean; fix: boolean }) =>
      diagnose(
        {
          db,
          blobs,
          docRows,
          library: libraryRows,
          rebuilders: rebuilders(db),
          tmp: path.join(profile, 'tmp'),
          unfinishedJobs: () => new Set(jobRows.unfinished()),
          damagedBackups: safety.damaged,
        },
        options,
      ),
    /** Goes on with interrupted imports; puts the demonstration course on a first, empty shelf. */
    start: (): void => {
      ports.desktop.settingsChanged?.(settings.get())
      imports.resume()
      anchoring.resume()
      void cards.options.refold()
      stopWatching = watchOtherWriters(libraryRows, publish)
      backups.start()
      warming = setTimeout(renderer.warm, WARM_AFTER_MS)
      warming.unref()
      sweeping = setTimeout(() => {
        imports.sweep().catch((error: unknown) => {
          ports.log('warn', 'store.sweep-failed', { cause: String(error) })
        })
      }, SWEEP_AFTER_MS)
      sweeping.unref()
      indexing = setTimeout(() => void index.all(), INDEX_AFTER_MS)
      indexing.unref()
      const { demoCourse } = ports.paths
      if (demoCourse && deviceRows.firstStart()) imports.startQuietly(demoCourse)
    },
    /** Stops work, folds what has gathered and closes the database. Safe to call twice. */
    close: async (): Promise<void> => {
      if (closed) return
      closed = true
      clearTimeout(warming)
      clearTimeout(sweeping)
      clearTimeout(indexing)
      stopWatching?.()
      imports.close()
      anchoring.close()
      cards.close()
      await index.close()
      await renderer.close()
      backups.stop()
      await work.cancel()
      docs.compactAll()
      journal.close()
      closeDatabase(files.database, db)
    },
  }
}
