/** `carrel`: the desk's services from a terminal. Every command takes `--profile DIR` and `--json`. */
import path from 'node:path'
import { Command } from 'commander'
import { asAppError } from '../../shared/kernel/errors.ts'
import { createApp, type App } from '../app/create-app.ts'
import { defaultProfile } from '../hosts/default-profile.ts'
import { nodePorts } from '../hosts/node-ports.ts'
import { doctorCommand } from './doctor.ts'
import { importCommand } from './import.ts'
import { listCommand, progressCommand, showCommand } from './shelf.ts'
import { errorLine, type Output } from './output.ts'

interface Options {
  profile?: string
  json?: boolean
}

const root = path.resolve(import.meta.dirname, '../..')

/** Opens the app, runs a command, closes the app; an error becomes one line and a non-zero exit. */
const run = async (
  options: Options,
  command: (app: App, output: Output) => Promise<number>,
): Promise<void> => {
  const output: Output = { json: options.json === true, write: (text) => process.stdout.write(`${text}\n`) }
  let app: App | undefined
  try {
    app = createApp(
      nodePorts(path.resolve(options.profile ?? defaultProfile()), path.join(root, 'out/frame')),
    )
    process.exitCode = await command(app, output)
  } catch (error) {
    const known = asAppError(error)
    if (known.code === 'internal.unexpected' && process.env['CARREL_DEBUG']) console.error(known.cause)
    process.stderr.write(`${errorLine(known, output.json)}\n`)
    process.exitCode = 1
  } finally {
    await app?.close()
  }
}

const program = new Command('carrel')
  .description('Study courses offline: import them, see what is there and how far you are.')
  .option('--profile <dir>', 'where courses and progress are kept')
  .option('--json', 'print JSON')
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text) })

const add = (signature: string, description: string): Command =>
  program
    .command(signature)
    .description(description)
    .option('--profile <dir>', 'where courses and progress are kept')
    .option('--json', 'print JSON')

add('import <path>', 'bring in a folder, zip, EPUB, PDF, Common Cartridge or media file').action(
  (target: string, _: Options, command: Command) =>
    run(command.optsWithGlobals(), (app, output) => importCommand(app, output, target)),
)
add('list', 'the courses on the shelf').action((_: Options, command: Command) =>
  run(command.optsWithGlobals(), listCommand),
)
add('show <course>', 'one course: its outline and what could not be used').action(
  (course: string, _: Options, command: Command) =>
    run(command.optsWithGlobals(), (app, output) => showCommand(app, output, course)),
)
add('progress <course>', 'how far you are in a course').action(
  (course: string, _: Options, command: Command) =>
    run(command.optsWithGlobals(), (app, output) => progressCommand(app, output, course)),
)
add('doctor', 'look the profile over')
  .option('--quick', 'do not read every file again')
  .option('--fix', 'remove what nothing refers to')
  .action((options: { quick?: boolean; fix?: boolean }, command: Command) =>
    run(command.optsWithGlobals(), (app, output) =>
      doctorCommand(app, output, { quick: options.quick === true, fix: options.fix === true }),
    ),
  )

try {
  await program.parseAsync()
} catch (error) {
  // commander has already said what is wrong with the words given.
  process.exitCode = (error as { exitCode?: number }).exitCode ?? 1
}
