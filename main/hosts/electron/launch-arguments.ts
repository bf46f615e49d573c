/**
 * What a command line asks for: files to import and links to follow. Chromium adds switches of its own, and
 * another program may start ours with anything, so only what is recognised counts.
 */
import path from 'node:path'
import { parseDeepLink, type DeepLink } from './deep-link.ts'

/** What the system opens with Carrel: see `fileAssociations` in electron-builder.yml. */
export const COURSE_FILE_EXTENSIONS = ['carrel', 'imscc', 'epub'] as const

export interface LaunchRequest {
  readonly files: readonly string[]
  readonly links: readonly DeepLink[]
  /** Arguments that looked like links and were not; for the log, without their text. */
  readonly ignoredLinks: number
}

/** Whether the system may hand this file to us. */
export const isCourseFile = (file: string): boolean => {
  const extension = path.extname(file).slice(1).toLowerCase()
  return COURSE_FILE_EXTENSIONS.some((known) => known === extension)
}

/**
 * @param argv arguments after the executable's own
 * @param workingDirectory what relative paths mean
 */
export const readLaunchArguments = (argv: readonly string[], workingDirectory: string): LaunchRequest => {
  const files: string[] = []
  const links: DeepLink[] = []
  let ignoredLinks = 0
  for (const argument of argv) {
    if (argument.startsWith('-')) continue
    if (/^carrel:/i.test(argument)) {
      const link = parseDeepLink(argument)
      if (link) links.push(link)
      else ignoredLinks += 1
    } else if (!argument.includes('\0') && isCourseFile(argument)) {
      files.push(path.resolve(workingDirectory, argument))
    }
  }
  return { files, links, ignoredLinks }
}

/** The value of `--profile DIR` or `--profile=DIR`, null when absent. */
export const profileArgument = (argv: readonly string[]): string | null => {
  const at = argv.findIndex((argument) => argument === '--profile' || argument.startsWith('--profile='))
  const argument = argv[at]
  if (argument === undefined) return null
  const value = argument === '--profile' ? argv[at + 1] : argument.slice('--profile='.length)
  return value === undefined || value === '' || value.startsWith('-') ? null : value
}
