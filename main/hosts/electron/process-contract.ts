/**
 * What the shell and the brain ask of each other over their own MessagePort, in oRPC like everything else.
 * The shell owns windows and the system; the brain owns data. Both ends check every message.
 */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { AppCommand } from '../../../shared/features/app/contract.ts'
import { Settings } from '../../../shared/features/settings/model.ts'

/** The brain asks the shell. */
export const shellContract = {
  pickCourses: oc.input(z.object({ what: z.enum(['file', 'folder']) })).output(z.array(z.string())),
  openExternal: oc.input(z.object({ url: z.string().max(2048) })).output(z.object({ handled: z.boolean() })),
  setProgress: oc.input(z.object({ fraction: z.number().min(0).max(1).nullable() })).output(z.void()),
  notify: oc.input(z.object({ title: z.string().max(300), body: z.string().max(2000) })).output(z.void()),
  addRecent: oc.input(z.object({ path: z.string().max(4096) })).output(z.void()),
  settingsChanged: oc.input(Settings).output(z.void()),
}

const headers = z.record(z.string(), z.string())

/** Where the bytes of an answer are: the shell reads files itself, so that no byte crosses between processes. */
export const ContentAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), status: z.number().int(), headers, body: z.string() }),
  z.object({ kind: z.literal('file'), file: z.string(), size: z.number().int().nonnegative(), headers }),
])
export type ContentAnswer = z.infer<typeof ContentAnswer>

/** The shell asks the brain. */
export const brainContract = {
  /** Answers a request on a course's origin. @see main/store/content-handler.ts */
  content: oc.input(z.object({ label: z.string(), target: z.string() })).output(ContentAnswer),
  /** A course's file for the app's own origin; null when there is none. */
  courseFile: oc
    .input(z.object({ label: z.string(), path: z.string() }))
    .output(
      z.object({ file: z.string(), size: z.number().int().nonnegative(), mediaType: z.string() }).nullable(),
    ),
  /** Passes a menu item or a link on to the windows. */
  command: oc.input(AppCommand).output(z.void()),
  /** Starts importing what the person opened with Carrel. */
  importPath: oc.input(z.object({ path: z.string().min(1).max(4096) })).output(z.void()),
  /** Opens the dialog and imports what is chosen. */
  importChosen: oc.input(z.object({ what: z.enum(['file', 'folder']) })).output(z.void()),
}

/** How the brain is started: by message, for a command line can be read by every process. */
export const StartMessage = z.object({
  type: z.literal('start'),
  config: z.object({
    profile: z.string(),
    frameAssets: z.string(),
    demoCourse: z.string().nullable(),
  }),
})
export type BrainConfig = z.infer<typeof StartMessage>['config']

/** Shell → brain, beside the ports. */
export const ToBrain = z.discriminatedUnion('type', [
  StartMessage,
  z.object({ type: z.literal('window') }),
  z.object({ type: z.literal('stop') }),
])

/** Brain → shell, beside the ports. */
export const FromBrain = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('failed'), code: z.string() }),
])
