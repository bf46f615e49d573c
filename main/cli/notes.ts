/** `carrel notes export` */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '../../shared/kernel/errors.ts'
import { ExportFormat } from '../../shared/features/annotations/transfer.ts'
import type { App } from '../app/create-app.ts'
import { writeJson, type Output } from './output.ts'

/**
 * Writes everything that was marked into a folder.
 * @throws AppError('request.invalid') for an unknown format, AppError('storage.unwritable')
 */
export const notesExportCommand = (
  app: App,
  output: Output,
  options: { readonly format: string; readonly to: string },
): Promise<number> => {
  const format = ExportFormat.safeParse(options.format)
  if (!format.success)
    throw new AppError('request.invalid', { issues: [`--format: ${ExportFormat.options.join(', ')}`] })
  const folder = path.resolve(options.to)
  const files = app.services.notesTransfer.export(format.data, {})
  try {
    mkdirSync(folder, { recursive: true })
    for (const file of files) writeFileSync(path.join(folder, file.name), file.text)
  } catch (cause) {
    throw new AppError('storage.unwritable', { path: folder }, { cause })
  }
  const written = files.map(({ name }) => path.join(folder, name))
  if (output.json) writeJson(output, { files: written })
  else if (written.length === 0) output.write('Nothing has been marked yet')
  else for (const file of written) output.write(file)
  return Promise.resolve(0)
}
