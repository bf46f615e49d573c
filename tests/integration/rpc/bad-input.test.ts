/** Every procedure of every contract, with bad input, over all transports: a catalogue error, nothing written. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startBrowserHost, type BrowserHost } from '../../../main/hosts/browser/start-browser-host.ts'
import { catalogue, isErrorCode } from '../../../shared/kernel/errors.ts'
import { procedures } from '../../support/procedures.ts'
import { inMemory, overPort, overSocket, signIn, type Transport } from '../../support/transports.ts'

let host: BrowserHost
let profile: string
let transports: Transport[] = []

beforeAll(async () => {
  profile = mkdtempSync(path.join(os.tmpdir(), 'carrel-fuzz-'))
  host = await startBrowserHost({
    profile,
    port: 0,
    renderer: '/nowhere',
    frameAssets: '/nowhere',
    demoCourse: null,
  })
  const cookie = await signIn(host.url)
  transports = [inMemory(host.app), overPort(host.app), await overSocket(host.origin, cookie)]
})

afterAll(async () => {
  for (const transport of transports) transport.close()
  await host.close()
  rmSync(profile, { recursive: true, force: true })
})

const totalChanges = (): number =>
  host.app.store.db.prepare<[], number>('SELECT total_changes()').pluck().get() ?? -1

/** JSON-like values of every shape, and objects that look nearly right. */
const anything = fc.oneof(
  fc.jsonValue(),
  fc.constant(undefined),
  fc.record(
    {
      courseId: fc.oneof(fc.string(), fc.constant('f'.repeat(31)), fc.integer()),
      lessonId: fc.oneof(fc.string(), fc.integer()),
      path: fc.oneof(fc.constantFrom('/etc/passwd', '../x', 'a\0b', 'C:\\x', ''), fc.integer()),
      position: fc.jsonValue(),
      jobId: fc.jsonValue(),
      url: fc.constantFrom('javascript:alert(1)', 'file:///etc/passwd', 'ftp://x', 'https://', ''),
      answer: fc.jsonValue(),
      theme: fc.jsonValue(),
      extra: fc.jsonValue(),
    },
    { requiredKeys: [] },
  ),
)

const refusal = async (
  call: Promise<unknown>,
): Promise<{ code: unknown; data: unknown; message: string }> => {
  try {
    await call
  } catch (error) {
    return error as { code: unknown; data: unknown; message: string }
  }
  throw new Error('it was accepted')
}

describe.each(['in memory', 'MessagePort', 'WebSocket'])('over %s', (name) => {
  const transport = (): Transport => {
    const found = transports.find((each) => each.name === name)
    if (!found) throw new Error(`no transport ${name}`)
    return found
  }

  test.each(
    procedures.filter((each) => each.input !== null).map((each) => [each.path.join('.'), each] as const),
  )(
    '%s answers bad input with a catalogue error and writes nothing',
    async (_, { path: procedure, input }) => {
      const before = totalChanges()
      await fc.assert(
        fc.asyncProperty(
          anything.filter((value) => input?.safeParse(value).success === false),
          async (value) => {
            const error = await refusal(transport().call(procedure, value))
            expect(error.code).toBe('request.invalid')
            expect(catalogue['request.invalid'].data.safeParse(error.data).success).toBe(true)
            expect(error.message).not.toContain('/main/')
          },
        ),
        { numRuns: 60 },
      )
      expect(totalChanges()).toBe(before)
    },
  )

  test.each(
    procedures.filter((each) => each.input !== null).map((each) => [each.path.join('.'), each] as const),
  )(
    '%s with well-formed ids of nothing answers from the catalogue or with its output',
    async (_, { path: procedure, input }) => {
      const ghost = 'f'.repeat(32)
      const value = {
        courseId: ghost,
        lessonId: ghost,
        quizId: ghost,
        attemptId: ghost,
        jobId: ghost,
        stageId: ghost,
        questionId: 'q',
        answer: { kind: 'text', text: 'x' },
        path: 'no/such/file.md',
        position: { kind: 'time', seconds: 1, duration: null },
        url: 'https://example.org/',
        what: 'file',
        name: 'x',
        files: 1,
        bytes: 1,
      }
      if (input?.safeParse(value).success !== true) return
      const outcome = await transport()
        .call(procedure, value)
        .then(
          () => null,
          (error: unknown) => error as { code: unknown },
        )
      if (outcome) {
        expect(isErrorCode(outcome.code)).toBe(true)
        expect(outcome.code).not.toBe('internal.unexpected')
      }
    },
  )
})

describe.each(['MessagePort', 'WebSocket'])('over %s', (name) => {
  test('an unknown procedure is a catalogue error', async () => {
    const transport = transports.find((each) => each.name === name)
    const error = await refusal(transport?.call(['library', 'explode'], {}) ?? Promise.resolve())
    expect(error.code).toBe('request.unknown')
  })
})
