/** `carrel`: the desk's services from a terminal. Every command takes `--profile DIR` and `--json`. */
import path from 'node:path'
import { Command } from 'commander'
import { asAppError } from '../../shared/kernel/errors.ts'
import { createApp, type App } from '../app/create-app.ts'
import { defaultProfile } from '../hosts/default-profile.ts'
import { nodePorts } from '../hosts/node-ports.ts'
import { lockProfile } from '../hosts/profile-lock.ts'
import { cardsDueCommand, cardsExportCommand, cardsImportCommand } from './cards.ts'
import { doctorCommand } from './doctor.ts'
import { importCommand } from './import.ts'
import { notesExportCommand } from './notes.ts'
import { searchCommand } from './search.ts'
import { listCommand, progressCommand, showCommand } from './shelf.ts'
import { errorLine, type Output } from './output.ts'
import { backupCommand, exportProfileCommand, importProfileCommand, restoreCommand } from './safety.ts'

interface Options {
  profile?: string
  json?: boolean
}

const root = path.resolve(import.meta.dirname, '../..')

interface How {
  /** No window may have the profile open. */
  readonly alone?: boolean
  /** A damaged database is put right first. */
  readonly repair?: boolean
  /** What the command ordered is done by opening the profile once more. */
  readonly again?: boolean
}

/** Opens the app, runs a command, closes the app; an error becomes one line and a non-zero exit. */
const run = async (
  options: Options,
  command: (app: App, output: Output) => Promise<number>,
  { alone = false, repair = false, again = false }: How = {},
): Promise<void> => {
  const output: Output = { json: options.json === true, write: (text) => process.stdout.write(`${text}\n`) }
  const profile = path.resolve(options.profile ?? defaultProfile())
  const ports = nodePorts(profile, path.join(root, 'out/frame'))
  let app: App | undefined
  let unlock = (): void => undefined
  try {
    if (alone) unlock = lockProfile(profile)
    app = createApp(ports, { repair })
    process.exitCode = await command(app, output)
    if (again) {
      await app.close()
      app = createApp(ports, { repair: true })
      // Why it could not be done has been said to stderr; what was there is there still.
      if (!app.restored) process.exitCode = 1
    }
  } catch (error) {
    const known = asAppError(error)
    if (known.code === 'internal.unexpected' && process.env['CARREL_DEBUG']) console.error(known.cause)
    process.stderr.write(`${errorLine(known, output.json)}\n`)
    process.exitCode = 1
  } finally {
    await app?.close()
    unlock()
  }
}

const program = new Command('carrel')
  .description('Study courses offline: import them, see what is there and how far you are.')
  .option('--profile <dir>', 'where courses and progress are kept')
  .option('--json', 'print JSON')
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text) })

const add = (signature: string, description: string, parent: Command = program): Command =>
  parent
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
add('search <words...>', 'find words in lessons, recordings, books, papers, notes and cards')
  .option('--limit <n>', 'at most this many hits', '20')
  .action((words: string[], options: { limit: string }, command: Command) =>
    run(command.optsWithGlobals(), (app, output) =>
      searchCommand(app, output, words, Math.min(200, Math.max(1, Number.parseInt(options.limit, 10) || 20))),
    ),
  )
add('doctor', 'look the profile over')
  .option('--quick', 'do not read every file again')
  .option('--fix', 'remove what nothing refers to')
  .option('--reindex', 'read everything there is to find again')
  .option('--repair', 'put a damaged database right: from the newest good backup and the journal')
  .action(
    (options: { quick?: boolean; fix?: boolean; reindex?: boolean; repair?: boolean }, command: Command) =>
      run(
        command.optsWithGlobals(),
        (app, output) =>
          doctorCommand(app, output, {
            quick: options.quick === true,
            fix: options.fix === true,
            reindex: options.reindex === true,
          }),
        { alone: options.repair === true, repair: options.repair === true },
      ),
  )

add('backup', 'back up everything you made (outlines, progress, notes, cards)')
  .option('--list', 'the backups there are, newest first')
  .action((options: { list?: boolean }, command: Command) =>
    run(command.optsWithGlobals(), (app, output) =>
      backupCommand(app, output, { list: options.list === true }),
    ),
  )
add(
  'restore [backup]',
  'put a backup (else the newest) in the place of what is there, which is backed up first',
).action((backup: string | undefined, _: Options, command: Command) =>
  run(command.optsWithGlobals(), (app, output) => restoreCommand(app, output, backup), {
    alone: true,
    again: true,
  }),
)
const whole = program.command('profile').description('everything: what you made and every course')
add('export <file>', 'write it to one zip; never replaces a file', whole).action(
  (file: string, _: Options, command: Command) =>
    run(command.optsWithGlobals(), (app, output) => exportProfileCommand(app, output, file)),
)
add('import <file>', 'put it in the place of this profile, which is backed up first', whole).action(
  (file: string, _: Options, command: Command) =>
    run(command.optsWithGlobals(), (app, output) => importProfileCommand(app, output, file), {
      alone: true,
      again: true,
    }),
)

const notes = program.command('notes').description('what you marked and wrote')
add('export', 'write everything marked into a folder', notes)
  .option('--format <format>', 'markdown, html, csv or json (W3C Web Annotations)', 'markdown')
  .requiredOption('--to <dir>', 'the folder; made when missing')
  .action((options: { format: string; to: string }, command: Command) =>
    run(command.optsWithGlobals(), (app, output) => notesExportCommand(app, output, options)),
  )

const cards = program.command('cards').description('what is due, and cards as Anki packages')
add('due', 'how many cards are due today, by course', cards).action((_: Options, command: Command) =>
  run(command.optsWithGlobals(), cardsDueCommand),
)
add('import <file>', 'bring in an .apkg', cards)
  .option('--course <course>', 'the course its cards belong to (else the personal deck)')
  .action((file: string, options: { course?: string }, command: Command) =>
    run(command.optsWithGlobals(), (app, output) => cardsImportCommand(app, output, file, options.course)),
  )
add('export <file>', 'write an .apkg; never replaces a file', cards)
  .option('--course <course>', 'only the cards of this course')
  .action((file: string, options: { course?: string }, command: Command) =>
    run(command.optsWithGlobals(), (app, output) => cardsExportCommand(app, output, file, options.course)),
  )

try {
  await program.parseAsync()
} catch (error) {
  // commander has already said what is wrong with the words given.
  process.exitCode = (error as { exitCode?: number }).exitCode ?? 1
}
