import { isDate } from './partial-date.ts'

const pattern = /^(.{10})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/

/** True for an instant in UTC as ISO 8601 writes it, with seconds: `2026-11-22T10:15:00.000Z`. */
export function isUtcTime(text: string): boolean {
  const date = pattern.exec(text)?.[1]
  return date !== undefined && isDate(date)
}

/** Negative when the first of two UTC times is the earlier, however many digits its seconds have. */
export function compareUtcTimes(a: string, b: string): number {
  const left = pad(a)
  const right = pad(b)
  return left < right ? -1 : left > right ? 1 : 0
}

/** With nine digits after the point, so that text order is time order. */
function pad(time: string): string {
  const [seconds = '', fraction = ''] = time.replace('Z', '').split('.')
  return `${seconds}.${fraction.padEnd(9, '0')}`
}
