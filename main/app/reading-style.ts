/** The reading style of a frame's first paint, from the query of its address. Anything odd falls back. */
import { ReadingStyle } from '../../shared/features/study/frame-protocol.ts'

const fallback: ReadingStyle = { theme: 'light', size: 18, width: 68, serif: true, locale: 'en' }

export const readingStyle = (query: URLSearchParams): ReadingStyle => {
  const parsed = ReadingStyle.safeParse({
    theme: query.get('theme') ?? fallback.theme,
    size: clamp(Number(query.get('size') ?? fallback.size), 12, 32),
    width: clamp(Number(query.get('width') ?? fallback.width), 45, 100),
    serif: query.get('serif') !== 'false',
    locale: query.get('locale') === 'zh-CN' ? 'zh-CN' : 'en',
  })
  return parsed.success ? parsed.data : fallback
}

const clamp = (value: number, low: number, high: number): number =>
  Number.isFinite(value) ? Math.min(high, Math.max(low, value)) : low
