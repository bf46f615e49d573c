/** `carrel backup`, `restore` and `profile`. */
import type { Backup } from '../../shared/features/safety/model.ts'
import { AppError } from '../../shared/kernel/errors.ts'
import type { App } from '../app/create-app.ts'
import { bytesText, writeJson, type Output } from './output.ts'

const line = ({ name, bytes }: Backup): string => `${name}  ${bytesText(bytes)}`

export const backupCommand = async (
  app: App,
  output: Output,
  { list }: { list: boolean },
): Promise<number> => {
  const { safety } = app.services
  if (list) {
    const backups = safety.list()
    if (output.json) writeJson(output, backups)
    else if (backups.length === 0) output.write('There are no backups yet: carrel backup')
    else for (const backup of backups) output.write(line(backup))
    return 0
  }
  const backup = await safety.backUp()
  if (output.json) writeJson(output, backup)
  else output.write(`Backed up: ${line(backup)}`)
  return 0
}

/** Orders the restore; it happens when the profile is opened again. @param name none: the newest */
export const restoreCommand = async (app: App, output: Output, name: string | undefined): Promise<number> => {
  const { safety } = app.services
  const wanted = name ?? safety.list()[0]?.name
  if (wanted === undefined) throw new AppError('safety.backup-missing', {})
  await safety.restore(wanted)
  const before = safety.list().find(({ kind }) => kind === 'before-restore')
  if (output.json) writeJson(output, { restored: wanted, before: before?.name ?? null })
  else output.write(`Restored: ${wanted}${before ? `\nWhat was there before: ${before.name}` : ''}`)
  return 0
}

export const exportProfileCommand = async (app: App, output: Output, file: string): Promise<number> => {
  const done = await app.services.transfer.exportTo(file)
  if (output.json) writeJson(output, done)
  else output.write(`Exported: ${done.file} (${bytesText(done.bytes)})`)
  return 0
}

/** Brings it among the backups and orders its restore; it happens when the profile is opened again. */
export const importProfileCommand = async (app: App, output: Output, file: string): Promise<number> => {
  await app.services.transfer.importFrom(file)
  if (output.json) writeJson(output, { imported: file })
  else output.write(`Imported: ${file}`)
  return 0
}
