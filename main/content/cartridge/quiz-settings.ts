/** Canvas says more about a quiz in `assessment_meta.xml` than QTI can. */
import type { CoursePath } from '../../../shared/kernel/brand.ts'
import { readXml } from './context.ts'
import type { Cartridge } from './context.ts'
import type { ManifestResource } from './manifest.ts'
import { wholeAttempts } from './qti/document.ts'
import { childOf, textOf } from './xml.ts'

export interface QuizSettings {
  readonly title: string
  readonly descriptionHtml: string
  readonly shuffle: boolean
  /** Null for as many as one likes; undefined when nothing is said. */
  readonly attempts: number | null | undefined
  readonly practice: boolean
}

const nothing: QuizSettings = {
  title: '',
  descriptionHtml: '',
  shuffle: false,
  attempts: undefined,
  practice: false,
}

const attemptsOf = (text: string): number | null | undefined => {
  if (text === '') return undefined
  // Canvas writes −1 for "unlimited".
  return wholeAttempts(Number(text))
}

const named = /(?:^|\/)assessment_meta\.xml$/i

/** Own files first, then those of the resources it depends on, then the folder of its name. */
const settingsFile = (cartridge: Cartridge, resource: ManifestResource): CoursePath | null => {
  const needed = new Set(resource.dependencies)
  const others = cartridge.manifest.resources.filter((one) => needed.has(one.identifier))
  const hrefs = [resource, ...others].flatMap((one) => [one.href ?? '', ...one.files])
  const href = hrefs.find((one) => named.test(one)) ?? `${resource.identifier}/assessment_meta.xml`
  return cartridge.references.fileAt(href)
}

export const readQuizSettings = async (
  cartridge: Cartridge,
  resource: ManifestResource,
): Promise<QuizSettings> => {
  const path = settingsFile(cartridge, resource)
  const root = path === null ? null : await readXml(cartridge, path)
  if (!root) return nothing
  const say = (name: string): string => textOf(childOf(root, name))
  return {
    title: say('title'),
    descriptionHtml: say('description'),
    shuffle: say('shuffle_answers') === 'true',
    attempts: attemptsOf(say('allowed_attempts')),
    practice: /practice|survey/.test(say('quiz_type')),
  }
}
