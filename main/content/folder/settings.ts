/** Finds the file that speaks for the whole course. */
import { decodeText } from '../markdown/index.ts'
import type { Source } from '../source.ts'
import { NO_SETTINGS, parseCarpentriesConfig, parseCourseFile, type CourseSettings } from './course-file.ts'
import type { FoundFiles } from './found-files.ts'

const MAX_SETTINGS = 1024 * 1024

/**
 * @param base folder the course begins in
 * @returns the settings, and the path of the file they are from
 */
export const readSettings = async (
  source: Source,
  base: string,
  files: FoundFiles,
): Promise<{ settings: CourseSettings; path: string }> => {
  for (const name of ['course.yaml', 'course.yml']) {
    const entry = source.find(base + name)
    if (!entry) continue
    const outcome = parseCourseFile(decodeText(await source.read(entry, MAX_SETTINGS)))
    if (outcome.ok) return { settings: outcome.settings, path: entry.path }
    files.report(entry.path, 'malformed', outcome.problem)
    return { settings: NO_SETTINGS, path: entry.path }
  }
  const config = source.find(`${base}config.yaml`)
  const found = config && parseCarpentriesConfig(decodeText(await source.read(config, MAX_SETTINGS)))
  return { settings: found ?? NO_SETTINGS, path: config?.path ?? '' }
}
