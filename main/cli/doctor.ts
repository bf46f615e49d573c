/** `carrel doctor` */
import type { Recovery } from '../../shared/features/safety/model.ts'
import type { App } from '../app/create-app.ts'
import type { Problem } from '../features/doctor/index.ts'
import { bytesText, writeJson, type Output } from './output.ts'

const sentence = (problem: Problem): string => {
  switch (problem.kind) {
    case 'database':
      return `database: ${problem.detail}`
    case 'file-missing':
    case 'file-damaged':
      return `${problem.kind === 'file-missing' ? 'missing' : 'damaged'} file ${problem.sha256.slice(0, 12)} of ${problem.courses.join(', ')}: import the course again`
    case 'file-orphan':
      return `file ${problem.sha256.slice(0, 12)} belongs to no course`
    case 'document-unreadable':
      return `study document ${problem.document} cannot be read: ${problem.detail}`
    case 'progress-stale':
      return `${problem.rows} of course ${problem.courseId.slice(0, 8)} did not match its document`
    case 'leftover':
      return `left over: ${problem.path}`
    case 'backup-damaged':
      return `the backup ${problem.backup} is damaged`
  }
}

const recoveryLines = ({
  how,
  detail,
  backup,
  documents,
  courses,
  incomplete,
  quarantine,
}: Recovery): string[] => [
  `the database was damaged (${detail}) and has been put right: ${
    how === 'restored'
      ? `from the backup ${backup?.name ?? ''}`
      : how === 'rebuilt'
        ? 'from the journal'
        : 'changes came back from the journal'
  }, ${documents} study documents brought up to date`,
  ...courses.map((title) => `import again: ${title}`),
  ...incomplete.map((name) => `something is missing in ${name}`),
  ...(quarantine === null ? [] : [`the damaged file is kept in ${quarantine}`]),
]

export const doctorCommand = async (
  app: App,
  output: Output,
  options: { quick: boolean; fix: boolean; reindex?: boolean },
): Promise<number> => {
  const diagnosis = await app.diagnose(options)
  const index = options.reindex ? await app.reindex() : null
  const { recovery } = app
  if (output.json) {
    writeJson(output, { ...diagnosis, ...(recovery && { recovery }), ...(index && { index }) })
    return diagnosis.ok ? 0 : 1
  }
  if (recovery) for (const line of recoveryLines(recovery)) output.write(line)
  if (index) output.write(`read for search again: ${index.indexed} lessons and books`)
  for (const problem of diagnosis.fixed) output.write(`put right: ${sentence(problem)}`)
  for (const problem of diagnosis.problems) output.write(sentence(problem))
  if (diagnosis.leftovers.length > 0)
    output.write(
      `${diagnosis.leftovers.length} left-over files, removed at the next start (or now with --fix)`,
    )
  const { courses, files, bytes, documents } = diagnosis.checked
  output.write(
    `${diagnosis.ok ? 'All is well' : `${diagnosis.problems.length} problems`}: ${courses} courses, ${files} files (${bytesText(bytes)}), ${documents} study documents`,
  )
  return diagnosis.ok ? 0 : 1
}
