/** `carrel cards due`, `cards import FILE` and `cards export FILE`. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { PERSONAL_DECK } from '../../shared/features/cards/model.ts'
import type { CourseId } from '../../shared/kernel/brand.ts'
import { AppError } from '../../shared/kernel/errors.ts'
import type { App } from '../app/create-app.ts'
import { writeJson, type Output } from './output.ts'
import { findCourse } from './shelf.ts'

/** A deck by its course's name; the personal deck where none is named. */
const deckOf = (app: App, course: string | undefined): CourseId =>
  course === undefined ? PERSONAL_DECK : findCourse(app, course).id

export const cardsDueCommand = (app: App, output: Output): Promise<number> => {
  const decks = app.services.cards.reviews.decks()
  if (output.json) writeJson(output, decks)
  else if (decks.length === 0) output.write('There are no cards yet.')
  for (const { courseId, title, due, cards } of output.json ? [] : decks) {
    const name = title ?? (courseId === PERSONAL_DECK ? 'Personal deck' : courseId)
    output.write(`${due.fresh} new  ${due.learning} learning  ${due.review} to review  of ${cards}  ${name}`)
  }
  return Promise.resolve(0)
}

export const cardsImportCommand = async (
  app: App,
  output: Output,
  file: string,
  course: string | undefined,
): Promise<number> => {
  const report = await app.services.cards.packages.import(deckOf(app, course), { path: path.resolve(file) })
  if (output.json) writeJson(output, report)
  else {
    output.write(
      `${report.notes} notes, ${report.cards} cards and ${report.reviews} reviews were brought in.`,
    )
    if (report.known > 0) output.write(`${report.known} notes were here already.`)
    for (const { note, reason } of report.skipped) output.write(`left out (${reason}): ${note}`)
  }
  return 0
}

/** Never replaces a file. */
export const cardsExportCommand = async (
  app: App,
  output: Output,
  file: string,
  course: string | undefined,
): Promise<number> => {
  const { bytes, notes } = await app.services.cards.packages.export(
    course === undefined ? null : deckOf(app, course),
  )
  const target = path.resolve(file)
  try {
    await writeFile(target, bytes, { flag: 'wx', flush: true })
  } catch (cause) {
    throw new AppError('storage.unwritable', { path: target }, { cause })
  }
  if (output.json) writeJson(output, { file: target, notes, bytes: bytes.length })
  else output.write(`${notes} notes were written to ${target}`)
  return 0
}
