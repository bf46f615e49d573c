/** What the brain answers the shell: where content is, and that something is to be imported or shown. */
import { implement } from '@orpc/server'
import { CoursePath } from '../../../shared/kernel/brand.ts'
import type { App } from '../../app/create-app.ts'
import type { Ports } from '../../ports/index.ts'
import type { CommandQueue } from './command-queue.ts'
import { brainContract } from './process-contract.ts'

export const brainService = (
  app: Pick<App, 'content' | 'fileByLabel' | 'services'>,
  ports: Pick<Ports, 'dialogs'>,
  commands: CommandQueue,
) => {
  const os = implement(brainContract)
  return os.router({
    content: os.content.handler(({ input }) => app.content.answer(input.label, input.target)),
    courseFile: os.courseFile.handler(({ input }) => {
      const path = CoursePath.safeParse(input.path)
      return path.success ? app.fileByLabel(input.label, path.data) : null
    }),
    command: os.command.handler(({ input }) => commands.send(input)),
    importPath: os.importPath.handler(({ input }) => {
      commands.send({ type: 'go', place: 'shelf' })
      app.services.imports.start(input.path)
    }),
    importChosen: os.importChosen.handler(async ({ input }) => {
      const paths = (await ports.dialogs?.pickCourses(input.what)) ?? []
      if (paths.length > 0) commands.send({ type: 'go', place: 'shelf' })
      for (const path of paths) app.services.imports.start(path)
    }),
  })
}
