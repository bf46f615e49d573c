/** SIGKILLs while importing: the doctor finds nothing wrong, and the next start brings the import to its end. */
import { spawn } from 'node:child_process'
import { createCipheriv } from 'node:crypto'
import { once } from 'node:events'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createApp } from '../../main/app/create-app.ts'
import { nodePorts } from '../../main/hosts/node-ports.ts'
import { smallCourse, writeFolder } from '../support/course-folder.ts'
import { tempDir } from '../support/temp-dir.ts'
import { random, SEED } from './random.ts'

const KILLS = 80
const LESSONS = 42
const built = path.resolve(import.meta.dirname, '../../out/main')

const open = (profile: string) => createApp(nodePorts(profile, '/nowhere'))

/** 40 lessons, each with a picture of 400 KB that does not compress. */
const course = (): Record<string, string | Uint8Array> => {
  const noise = createCipheriv('aes-128-ctr', Buffer.alloc(16, 3), Buffer.alloc(16))
  const files: Record<string, string | Uint8Array> = { ...smallCourse }
  for (let n = 0; n < 40; n++) {
    files[`10-more/${String(n).padStart(2, '0')}-lesson.md`] =
      `# Lesson ${n}\n\n${'Words. '.repeat(50)}\n\n![p](../img/${n}.png)\n`
    files[`img/${n}.png`] = Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      noise.update(Buffer.alloc(400_000)),
    ])
  }
  return files
}

/** Runs one of the built programs and kills it after so many ms. @returns whether it was killed, and its time */
const runAndKill = async (
  args: readonly string[],
  after: number,
): Promise<{ killed: boolean; ms: number }> => {
  const started = performance.now()
  const child = spawn(process.execPath, [path.join(built, args[0] ?? ''), ...args.slice(1)], {
    stdio: 'ignore',
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), after)
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
  clearTimeout(timer)
  return { killed: signal === 'SIGKILL', ms: performance.now() - started }
}

test(`after each of ${KILLS} kills while importing nothing is broken, and what was begun comes to its end`, async () => {
  const folder = writeFolder(path.join(tempDir(), 'course'), course())
  const next = random(SEED + 1)
  const whole = await runAndKill(['cli.js', 'import', folder, '--profile', tempDir(), '--json'], 120_000)
  expect(whole.killed).toBe(false)

  let profile = tempDir()
  let resumed = 0
  let begun = 0
  for (let kills = 0; kills < KILLS;) {
    // Every fourth victim is the host going on with what was left, the others are fresh imports.
    const args =
      kills % 4 === 3
        ? ['browser-host.js', '--profile', profile, '--port', '0', '--no-demo']
        : ['cli.js', 'import', folder, '--profile', profile, '--json']
    const { killed } = await runAndKill(args, whole.ms * (0.25 + next() * 0.75))
    if (killed) kills += 1
    const app = open(profile)
    const diagnosis = await app.diagnose({ quick: false, fix: false })
    expect(diagnosis.problems, `kill ${kills}, seed ${SEED}`).toEqual([])
    for (const each of app.services.library.list()) {
      expect(app.services.library.get(each.id).outline).toHaveLength(LESSONS)
    }
    if (!killed) expect(app.services.library.list()).toHaveLength(1)
    if (kills % 8 === 0 && killed) {
      app.start()
      const jobs = app.services.imports.list()
      begun += jobs.length
      for (const job of jobs)
        expect(await app.services.imports.ended(job.id)).toMatchObject({ state: 'done', error: null })
      if (jobs.length > 0) {
        resumed += 1
        expect(app.services.library.list()).toHaveLength(1)
        const after = await app.diagnose({ quick: false, fix: true })
        expect(after.problems).toEqual([])
      }
    }
    await app.close()
    if (kills % 8 === 0 && killed) profile = tempDir()
  }
  console.log(`${KILLS} kills; ${begun} interrupted imports in ${resumed} profiles went on to their end`)
  expect(resumed).toBeGreaterThan(0)
})
