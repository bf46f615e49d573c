import { z } from 'zod'
import { carrel } from '../../kernel/contract.ts'

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

export const app = {
  info: carrel.output(AppInfo),
  /**
   * Opens an https or mailto address outside, after the person agreed.
   * `opened: false`: this host cannot; the renderer opens a tab itself.
   */
  openExternal: carrel
    .input(z.object({ url: z.url({ protocol: /^(https|http|mailto)$/ }).max(2048) }))
    .output(z.object({ opened: z.boolean() })),
}
