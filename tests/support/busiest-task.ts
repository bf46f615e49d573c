/** How long a page's main thread was really at work in one go: processor time, whatever else the machine does. */
import type { Browser } from '@playwright/test'
import { z } from 'zod'

const TraceEvent = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  /** Processor time, microseconds. */
  tdur: z.number().optional(),
  args: z.object({ name: z.string().optional() }).optional(),
})

/** @returns processor time of the longest task of any page while `act` ran, milliseconds */
export const busiestTask = async (browser: Browser, act: () => Promise<void>): Promise<number> => {
  const session = await browser.newBrowserCDPSession()
  const events: z.infer<typeof TraceEvent>[] = []
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) {
      const read = TraceEvent.safeParse(event)
      if (read.success) events.push(read.data)
    }
  })
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel', '__metadata'], recordMode: 'recordUntilFull' },
    transferMode: 'ReportEvents',
  })
  await act()
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  await session.detach()
  const isMain = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${String(pid)}:${String(tid)}`),
  )
  const tasks = events.filter(
    ({ name, ph, pid, tid }) =>
      ph === 'X' && name.endsWith('RunTask') && isMain.has(`${String(pid)}:${String(tid)}`),
  )
  if (tasks.length === 0) throw new Error('The trace holds no tasks')
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000
}
