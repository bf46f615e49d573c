/** Runs a command of this machine, and says which Debian package brings it when it is missing. */
import { execFile } from 'node:child_process'

const packages: Readonly<Record<string, string>> = {
  ffmpeg: 'ffmpeg',
  flite: 'flite',
  'espeak-ng': 'espeak-ng',
}

/** Resolves when the command ended well. @throws Error with the end of what it said */
export const runTool = (command: string, args: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    execFile(command, args, { maxBuffer: 64 * 1024 * 1024 }, (error, _out, complaint) => {
      if (!error) return resolve()
      const missing = error.code === 'ENOENT'
      const words = missing
        ? `${command} is not installed (Debian: apt-get install ${packages[command] ?? command})`
        : `${command} failed: ${complaint.slice(-2000)}`
      reject(new Error(words, { cause: error }))
    })
  })
