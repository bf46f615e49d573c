/** Checks what lessons show and link to: files in use are noted, missing ones and those on the web are listed. */
import type { CoursePath } from '../../../shared/kernel/brand.ts'
import type { LessonReference } from '../markdown/index.ts'
import type { Source } from '../source.ts'
import type { FoundFiles } from './found-files.ts'

/** The file a reference means; undefined when the course has none of that name. */
export const fileOf = (source: Source, reference: LessonReference): CoursePath | undefined => {
  if (reference.target.kind !== 'file') return undefined
  for (const candidate of reference.target.candidates) {
    const entry = source.find(candidate)
    if (entry) return entry.path
  }
  return undefined
}

/** @param path of the lesson that has them */
export const checkReferences = (
  source: Source,
  path: CoursePath,
  references: readonly LessonReference[],
  files: FoundFiles,
): void => {
  for (const reference of references) {
    const { target, kind, raw } = reference
    if (target.kind === 'file') {
      const found = fileOf(source, reference)
      if (found === undefined) files.report(path, 'missing-file', raw)
      // A link to a lesson or a recording does not make it less of a lesson; a picture that is linked is in use.
      else if (kind === 'image' || ['image', 'asset', 'foreign', 'caption'].includes(files.classOf(found)))
        files.use(found)
    } else if (target.kind === 'external' && kind === 'image')
      files.report(path, 'external-resource', target.url)
    else if (target.kind === 'unsafe') files.report(path, 'unsafe-link', raw)
  }
}
