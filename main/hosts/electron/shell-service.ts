/** What the shell answers the brain: dialogs, the way out, the dock, and which words and colours to use. */
import { implement } from '@orpc/server'
import type { Settings } from '../../../shared/features/settings/model.ts'
import { shellContract } from './process-contract.ts'

export interface ShellDuties {
  pickCourses(what: 'file' | 'folder'): Promise<string[]>
  openExternal(url: string): Promise<boolean>
  setProgress(fraction: number | null): void
  notify(title: string, body: string): void
  addRecent(path: string): void
  settingsChanged(settings: Settings): void
}

export type ShellService = ReturnType<typeof shellService>

export const shellService = (duties: ShellDuties) => {
  const os = implement(shellContract)
  return os.router({
    pickCourses: os.pickCourses.handler(({ input }) => duties.pickCourses(input.what)),
    openExternal: os.openExternal.handler(async ({ input }) => ({
      handled: await duties.openExternal(input.url),
    })),
    setProgress: os.setProgress.handler(({ input }) => duties.setProgress(input.fraction)),
    notify: os.notify.handler(({ input }) => duties.notify(input.title, input.body)),
    addRecent: os.addRecent.handler(({ input }) => duties.addRecent(input.path)),
    settingsChanged: os.settingsChanged.handler(({ input }) => duties.settingsChanged(input)),
  })
}
