/** The learner's day begins at four in the morning: who studies past midnight is still in yesterday. */
const BEGINS_AT = 4

/** When the study day that holds `now` began, in local time. */
export const dayStart = (now: number): number => {
  const date = new Date(now)
  if (date.getHours() < BEGINS_AT) date.setDate(date.getDate() - 1)
  date.setHours(BEGINS_AT, 0, 0, 0)
  return date.getTime()
}

/** When the next study day begins; `days` further on for later ones. */
export const dayEnd = (now: number, days = 0): number => {
  const date = new Date(dayStart(now))
  date.setDate(date.getDate() + 1 + days)
  return date.getTime()
}

/** The study day that holds `time`, as `yyyy-mm-dd`. */
export const dayName = (time: number): string => {
  const date = new Date(dayStart(time))
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
