/** How the CLI speaks: text for people, JSON for programs. */
import { toWire, type AppError } from '../../shared/kernel/errors.ts'
import { errorSentence } from './sentences.ts'

export interface Output {
  readonly json: boolean
  readonly write: (text: string) => void
}

/** One clear line for an error: its sentence, or its code and data as JSON. */
export const errorLine = (error: AppError, json: boolean): string =>
  json ? JSON.stringify({ error: toWire(error) }) : `carrel: ${errorSentence(error)}`

export const writeJson = (output: Output, value: unknown): void => {
  output.write(JSON.stringify(value))
}

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB']

/** Bytes as people write them, with three digits at most. */
export const bytesText = (bytes: number): string => {
  let value = bytes
  let unit = 0
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000
    unit += 1
  }
  return `${value >= 100 || unit === 0 ? Math.round(value) : value.toPrecision(2)} ${UNITS[unit] ?? ''}`
}
