/** `npm run build`: builds what is stale; `--all` builds everything. */
import { alone } from './build-lock.ts'
import { parts } from './build-parts.ts'
import { isStale, remember, stampOf } from './stale.ts'

/** Builds every stale part, saying which and how long it took. @param say where progress goes */
export const buildStale = (say: (line: string) => void, all = false): Promise<void> =>
  alone(() => buildParts(say, all))

const buildParts = async (say: (line: string) => void, all: boolean): Promise<void> => {
  for (const part of parts) {
    if (!all && !isStale(part)) continue
    const started = performance.now()
    const stamp = stampOf(part)
    say(`building ${part.name} …`)
    await part.run()
    remember(part, stamp)
    say(`built ${part.name} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  }
}

if (import.meta.main) {
  await buildStale((line) => {
    console.log(line)
  }, process.argv.includes('--all'))
}
