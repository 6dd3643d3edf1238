const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** True for a calendar date that exists, such as `2022-09-21`. */
export function isDate(text: string): boolean {
  return text.length === 10 && isPartialDate(text)
}

/** True for a date of which the day, or the month too, may be unknown: `2023`, `2023-05`, `2023-05-01`. */
export function isPartialDate(text: string): boolean {
  const match = pattern.exec(text)
  if (!match) return false
  const year = Number(match[1])
  const month = Number(match[2] ?? 1)
  const day = Number(match[3] ?? 1)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

/** True when a partial date, or some day of it, lies between two others, of which each whole counts; null is no end. */
export function isWithin(date: string, from: string | null, to: string | null): boolean {
  return (from === null || lastDay(date) >= firstDay(from)) && (to === null || firstDay(date) <= lastDay(to))
}

function firstDay(date: string): string {
  return date + '-01-01'.slice(date.length - 4)
}

/** Maybe beyond the end of its month: it is only compared. */
function lastDay(date: string): string {
  return date + '-12-31'.slice(date.length - 4)
}

/** Days in a month (1 to 12) of the Gregorian calendar. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
