/** The real app on a fresh profile, without a window, and courses brought into it. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { createApp, type App } from '../../../main/app/create-app.ts'
import { nodePorts } from '../../../main/hosts/node-ports.ts'
import type { CourseId } from '../../../shared/kernel/brand.ts'
import { writeFolder } from '../course-folder.ts'

export const quietApp = (profile: string): App =>
  createApp({ ...nodePorts(profile, '/nowhere'), log: () => undefined })

/** An app whose profile and course folders are gone when the test is over. */
export const openDesk = () => {
  const root = mkdtempSync(path.join(os.tmpdir(), 'carrel-annotations-'))
  const profile = path.join(root, 'profile')
  const desk = { app: quietApp(profile), profile, root }
  onTestFinished(async () => {
    await desk.app.close()
    rmSync(root, { recursive: true, force: true })
  })
  return {
    get app() {
      return desk.app
    },
    profile,
    root,
    /** Closes the app and opens it again on the same profile. */
    reopen: async (): Promise<void> => {
      await desk.app.close()
      desk.app = quietApp(profile)
    },
    /** Imports a folder as it is now. @returns the course */
    bring: async (files: Record<string, string | Uint8Array>): Promise<CourseId> => {
      const folder = path.join(root, 'course')
      rmSync(folder, { recursive: true, force: true })
      const { imports } = desk.app.services
      const job = await imports.ended(imports.start(writeFolder(folder, files)).id)
      if (!job.report) throw new Error(`import ${job.state}: ${JSON.stringify(job.error)}`)
      return job.report.courseId
    },
  }
}

export type AnnotationsDesk = ReturnType<typeof openDesk>
