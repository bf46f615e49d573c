/** A lesson frame's address with how it should look, so that its first paint is right. */
import type { ReadingStyle } from '../../../shared/features/study/frame-protocol.ts'
import { readingQuery } from '../../../shared/features/study/reading-query.ts'

export const frameAddress = (
  frameUrl: string,
  style: ReadingStyle,
  extra: Readonly<Record<string, string>> = {},
): string => {
  const url = new URL(frameUrl)
  const parameters = { ...readingQuery(style), app: location.origin, ...extra }
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  return url.href
}
