/** `carrel import PATH` */
import { AppError, fromWire } from '../../shared/kernel/errors.ts'
import type { ImportJob } from '../../shared/features/imports/model.ts'
import type { App } from '../app/create-app.ts'
import { bytesText, writeJson, type Output } from './output.ts'

const progressLine = (job: ImportJob): string => {
  const share = job.bytesTotal > 0 ? ` ${Math.floor((job.bytesDone / job.bytesTotal) * 100)} %` : ''
  const rate = job.bytesPerSecond === null ? '' : `, ${bytesText(job.bytesPerSecond)}/s`
  const left = job.remainingMs === null ? '' : `, ${Math.ceil(job.remainingMs / 1000)} s left`
  return `${job.state}${share} (${bytesText(job.bytesDone)} of ${bytesText(job.bytesTotal)}${rate}${left})`
}

const watch = async (app: App, signal: AbortSignal): Promise<void> => {
  try {
    for await (const job of app.services.imports.watch(signal)) {
      process.stderr.write(`\r\u001b[K${progressLine(job)}`)
    }
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

export const importCommand = async (app: App, output: Output, target: string): Promise<number> => {
  const done = new AbortController()
  const watching = process.stderr.isTTY && !output.json ? watch(app, done.signal) : Promise.resolve()
  const job = app.services.imports.start(target)
  const stop = (): void => {
    app.services.imports.cancel(job.id)
  }
  process.once('SIGINT', stop)
  const ended = await app.services.imports.ended(job.id)
  process.removeListener('SIGINT', stop)
  done.abort()
  await watching
  if (process.stderr.isTTY && !output.json) process.stderr.write('\r\u001b[K')
  app.services.imports.dismiss(job.id)
  if (!ended.report) throw ended.error ? fromWire(ended.error) : new AppError('imports.cancelled', {})
  if (output.json) {
    writeJson(output, ended.report)
    return 0
  }
  const { title, lessons, quizzes, questions, words, unsupported, update } = ended.report
  output.write(
    `${update ? 'Updated' : 'Added'}: ${title} (${lessons} lessons, ${quizzes} quizzes with ${questions} questions, ${words} words)`,
  )
  for (const item of unsupported)
    output.write(`  not used: ${item.path} (${item.reason}${item.detail ? `: ${item.detail}` : ''})`)
  return 0
}
