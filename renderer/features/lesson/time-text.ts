/** `1 hour, 2 minutes, 3 seconds` in the reader's language, for screen readers. @see formatClock for the eye */
export const spokenTime = (seconds: number, locale: string): string => {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0
  const parts = { hours: Math.floor(whole / 3600), minutes: Math.floor(whole / 60) % 60, seconds: whole % 60 }
  const always = whole === 0 ? { secondsDisplay: 'always' as const } : {}
  return new Intl.DurationFormat(locale, { style: 'long', ...always }).format(parts)
}
