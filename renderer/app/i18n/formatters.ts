import { formatBytes, formatDuration, formatPercent } from '../../ui/format.ts'

/** What `{{size, bytes}}` and the like mean in a string; `number` comes with i18next. */
export const formatters: Readonly<Record<string, (value: unknown, locale: string | undefined) => string>> = {
  bytes: (value, locale) => formatBytes(Number(value), locale ?? 'en'),
  duration: (value, locale) => formatDuration(Number(value), locale ?? 'en'),
  percent: (value, locale) => formatPercent(Number(value), locale ?? 'en'),
}
