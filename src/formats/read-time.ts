import { isUtcTime } from '../core/utc-time.ts'

const pattern =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(\.\d{1,9})?\d*)?\s*(?:[Zz]|([+-])(\d\d):?(\d\d)?)?)?$/

/** A moment as a file writes it (ISO 8601), in UTC; null when it is none. A day alone begins at midnight, and without an offset it counts as UTC. */
export function readTime(time: string | undefined): string | null {
  if (time === undefined) return null
  if (isUtcTime(time)) return time
  const match = pattern.exec(time.trim())
  if (!match) return null
  const part = (index: number) => Number(match[index] ?? 0)
  const offset = (part(9) * 60 + part(10)) * (match[8] === '-' ? -1 : 1)
  const minutes = part(4) * 60 + part(5) - offset
  const day = Math.floor(minutes / 1440)
  const rest = minutes - day * 1440
  const date = presentDay(dayNumber(part(1), part(2), part(3)) + day)
  const clock = [Math.floor(rest / 60), rest % 60, part(6)].map(pad).join(':')
  const utc = `${date}T${clock}${match[7] ?? '.000'}Z`
  const isReal = isUtcTime(`${time.trim().slice(0, 10)}T${pad(part(4))}:${pad(part(5))}:00Z`)
  return isReal && isUtcTime(utc) ? utc : null
}

/** Days since 1 March of the year 0 in the Gregorian calendar; years begin in March so that leap days come last. */
function dayNumber(year: number, month: number, day: number): number {
  const from = month > 2 ? year : year - 1
  const leaps = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400)
  return from * 365 + leaps + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
}

function presentDay(number: number): string {
  const year = findYear(number)
  const inYear = number - dayNumber(year, 3, 1)
  const month = Math.floor((5 * inYear + 2) / 153)
  const day = inYear - Math.floor((153 * month + 2) / 5) + 1
  const isAfter = month > 9
  return `${String(isAfter ? year + 1 : year).padStart(4, '0')}-${pad(isAfter ? month - 9 : month + 3)}-${pad(day)}`
}

/** The year, beginning in March, that a day lies in. */
function findYear(number: number): number {
  let year = Math.floor(number / 365.2425)
  while (dayNumber(year, 3, 1) > number) year--
  while (dayNumber(year + 1, 3, 1) <= number) year++
  return year
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
