import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { CourseId, LessonId } from '../../kernel/brand.ts'
import { carrel } from '../../kernel/contract.ts'
import { Theme } from '../settings/model.ts'

/** Where the app runs and what its host can do. */
export const AppInfo = z.object({
  version: z.string(),
  host: z.enum(['electron', 'browser', 'cli', 'test']),
  platform: z.string(),
  profile: z.string(),
  sqlite: z.string(),
  node: z.string(),
  /** The host can open the system's file dialog. */
  nativeDialogs: z.boolean(),
  /** Serves course content: `{label}` stands for a course's own label. */
  contentOrigin: z.string(),
})
export type AppInfo = z.infer<typeof AppInfo>

/** What the host's menu, a `carrel://` link or the dock asks the window to do. */
export const AppCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('go'), place: z.enum(['shelf', 'settings']) }),
  /** Opens what finds anything, or the list of keys. */
  z.object({ type: z.literal('open'), what: z.enum(['palette', 'keys']) }),
  /** Nothing is promised about the ids: a link may name a course this shelf does not have. */
  z.object({ type: z.literal('show'), courseId: CourseId, lessonId: LessonId.nullable() }),
  z.object({ type: z.literal('theme'), theme: Theme }),
  /** Prints what is being read. */
  z.object({ type: z.literal('print') }),
])
export type AppCommand = z.infer<typeof AppCommand>

export const app = {
  info: carrel.output(AppInfo),
  /**
   * Opens an https or mailto address outside, after the person agreed.
   * `opened: false`: this host cannot; the renderer opens a tab itself.
   */
  openExternal: carrel
    .input(z.object({ url: z.url({ protocol: /^(https|http|mailto)$/ }).max(2048) }))
    .output(z.object({ opened: z.boolean() })),
  /** What the host asks of this window, as it comes; silent where the host has no menu. */
  commands: carrel.output(eventIterator(AppCommand)),
}
