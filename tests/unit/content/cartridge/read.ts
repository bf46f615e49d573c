/** Reads a cartridge made in memory. */
import { cartridgeReader } from '../../../../main/content/cartridge/index.ts'
import type { CoursePlan } from '../../../../main/content/plan.ts'
import { cartridgeFiles } from '../../../support/make/cartridge.ts'
import type { CartridgeOptions, Files } from '../../../support/make/cartridge.ts'
import { memorySource } from '../../../support/make/memory-source.ts'

export const readFiles = (files: Files): Promise<CoursePlan> =>
  cartridgeReader.read(memorySource(files), new AbortController().signal)

export const readCartridge = (options: CartridgeOptions): Promise<CoursePlan> =>
  readFiles(cartridgeFiles(options))

/** The text a made or rewritten file of the course holds. */
export const textOfFile = (plan: CoursePlan, path: string): string => {
  const file = plan.files.find((one) => one.path === path)
  if (!file?.bytes) throw new Error(`${path} is not a made file`)
  return Buffer.from(file.bytes).toString('utf8')
}

/** `kind title` of each lesson, sections before. */
export const outline = (plan: CoursePlan): string[] =>
  plan.lessons.map(({ section, kind, title }) => [...section, `${kind} ${title}`].join(' / '))

export const questionsOf = (plan: CoursePlan) =>
  plan.lessons.flatMap((lesson) => lesson.quizzes).flatMap((quiz) => quiz.questions)
