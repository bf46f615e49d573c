/** What a host must supply. The brain knows no Electron and no HTTP server: only these. */
import type { Clock } from '../../shared/kernel/clock.ts'
import type { AppCommand } from '../../shared/features/app/contract.ts'
import type { Settings } from '../../shared/features/settings/model.ts'
import type { CoursePath } from '../../shared/kernel/brand.ts'

export interface Ports {
  readonly host: 'electron' | 'browser' | 'cli' | 'test'
  readonly version: string
  readonly paths: {
    /** Folder of this profile's database, files and locks. Created when missing. */
    readonly profile: string
    /** Built assets of the content frame (reader.js, book.html, fonts). */
    readonly frameAssets: string
    /** Folder of the demonstration course, null where it is not wanted (tests). */
    readonly demoCourse: string | null
  }
  readonly clock: Clock
  /** Random 128-bit id, 32 lower-case hex digits. */
  newId(): string
  /** Addresses this host serves course content at. */
  readonly addresses: {
    /** Origin of one course: no two courses share one. @param label 32 hex digits, the course's random label */
    contentOrigin(label: string): string
    /** Address on the app's own origin of a course's file (used by the PDF reader, never for HTML). */
    fileUrl(label: string, path: CoursePath): string
    /** Where staged files are uploaded with PUT (`<url>/<encoded path>`); null where paths are given instead. */
    uploadUrl(stageId: string): string | null
    /** The app's own origin: who may frame course content. */
    appOrigin(): string
  }
  readonly dialogs: Dialogs | null
  /** Opens outside; false when this host cannot and the renderer should. */
  openExternal(url: string): Promise<boolean>
  readonly desktop: Desktop
  /** What the host's menu asks of the windows; absent where there is none. @returns how to stop listening */
  commands?(listener: (command: AppCommand) => void): () => void
  /** Closes the brain and opens it again on the same profile; absent where the host cannot. */
  reopen?(): void
  readonly log: Log
}

export interface Dialogs {
  /** Absolute paths, empty when cancelled. */
  pickCourses(what: 'file' | 'folder'): Promise<string[]>
}

export interface Desktop {
  /** Progress on the dock or taskbar, 0–1; null hides it. */
  setProgress(fraction: number | null): void
  notify(title: string, body: string): void
  addRecent(path: string): void
  /** Called once at the start and after every change: menus speak the language and show the theme. */
  settingsChanged?(settings: Settings): void
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

/** Structured log: an event name and fields, never personal data, never secrets. */
export type Log = (level: LogLevel, event: string, fields?: Record<string, unknown>) => void
