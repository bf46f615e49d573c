/**
 * A voice for each language: flite's `slt` for English, espeak-ng for Mandarin. Both are free and speak the same
 * words the same way every time.
 */
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { runTool } from './run-tool.ts'
import type { Line, Tongue } from './narration.ts'

/** Samples per second of everything we mix. */
export const RATE = 48_000

/** Takes the hum from below and the hiss from above, and brings all lines to one loudness. */
const POLISH: Readonly<Record<Tongue, string>> = {
  en: 'highpass=f=75,equalizer=f=3200:t=q:w=1.2:g=-2,acompressor=threshold=-20dB:ratio=2.5:makeup=3dB',
  'zh-CN':
    'highpass=f=90,equalizer=f=2600:t=q:w=1.0:g=-4,lowpass=f=7500,acompressor=threshold=-20dB:ratio=2.5:makeup=3dB',
}

const speakers: Readonly<Record<Tongue, (words: string, file: string) => Promise<void>>> = {
  en: (words, file) =>
    runTool('flite', ['-voice', 'slt', '--setf', 'duration_stretch=1.06', '-t', words, '-o', file]),
  'zh-CN': (words, file) =>
    runTool('espeak-ng', ['-v', 'cmn', '-s', '235', '-p', '42', '-g', '2', '-w', file, words]),
}

/**
 * Speaks one line.
 * @param scratch folder for what is in between
 * @returns mono samples, 16 bit, {@link RATE} per second, silence at both ends taken off
 */
export const speak = async (line: Line, tongue: Tongue, scratch: string): Promise<Int16Array> => {
  const raw = path.join(scratch, 'line.wav')
  const clean = path.join(scratch, 'line.pcm')
  await speakers[tongue](line.spoken?.[tongue] ?? line.words[tongue], raw)
  const trim = 'silenceremove=start_periods=1:start_threshold=-50dB'
  const filters = `${POLISH[tongue]},${trim},areverse,${trim},areverse`
  const format = ['-f', 's16le', '-ac', '1', '-ar', String(RATE)]
  await runTool('ffmpeg', ['-y', '-loglevel', 'error', '-i', raw, '-af', filters, ...format, clean])
  const bytes = await readFile(clean)
  await Promise.all([raw, clean].map((file) => rm(file)))
  return new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))
}
