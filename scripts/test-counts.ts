/** Counts out of the test runners' JSON reports. */
import { z } from 'zod'

export interface Counts {
  readonly passed: number
  readonly failed: number
  /** One entry per skipped test: its name and, where the runner kept it, the reason. */
  readonly skipped: readonly string[]
  /** Names of tests that passed only when tried again. */
  readonly flaky?: readonly string[]
}

export const addCounts = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: [...a.skipped, ...b.skipped],
  flaky: [...(a.flaky ?? []), ...(b.flaky ?? [])],
})

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
})

/** A file that could not even be loaded has no failed test of its own: it counts as one. */
export const vitestCounts = (report: unknown): Counts | null => {
  const parsed = VitestReport.safeParse(report)
  if (!parsed.success) return null
  const broken = parsed.data.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const skipped = parsed.data.testResults.flatMap((file) =>
    file.assertionResults
      .filter((test) => ['pending', 'skipped', 'todo'].includes(test.status))
      .map((test) => test.fullName),
  )
  return { passed: parsed.data.numPassedTests, failed: parsed.data.numFailedTests + broken.length, skipped }
}

const PlaywrightTest = z.object({
  status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
  annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })).default([]),
})
interface PlaywrightSuite {
  specs?: { title: string; tests: z.infer<typeof PlaywrightTest>[] }[] | undefined
  suites?: PlaywrightSuite[] | undefined
}
const PlaywrightSuite: z.ZodType<PlaywrightSuite> = z.object({
  specs: z.array(z.object({ title: z.string(), tests: z.array(PlaywrightTest) })).optional(),
  suites: z.array(z.lazy(() => PlaywrightSuite)).optional(),
})
const PlaywrightReport = z.object({
  suites: z.array(PlaywrightSuite),
  errors: z.array(z.unknown()).default([]),
})

const specsOf = (suite: PlaywrightSuite): NonNullable<PlaywrightSuite['specs']> => [
  ...(suite.specs ?? []),
  ...(suite.suites ?? []).flatMap(specsOf),
]

export const playwrightCounts = (report: unknown): Counts | null => {
  const parsed = PlaywrightReport.safeParse(report)
  if (!parsed.success) return null
  const tests = parsed.data.suites
    .flatMap(specsOf)
    .flatMap((spec) => spec.tests.map((test) => ({ ...test, title: spec.title })))
  return {
    passed: tests.filter((test) => test.status === 'expected' || test.status === 'flaky').length,
    flaky: tests.filter((test) => test.status === 'flaky').map((test) => test.title),
    failed: tests.filter((test) => test.status === 'unexpected').length + parsed.data.errors.length,
    skipped: tests
      .filter((test) => test.status === 'skipped')
      .map((test) => {
        const reason = test.annotations.find((note) => note.type === 'skip')?.description
        return reason ? `${test.title}: ${reason}` : test.title
      }),
  }
}
