import { monthNames } from '../../../core/month-names.ts'
import { isPartialDate } from '../../../core/partial-date.ts'
import { fold } from '../../ui/fold.ts'

/**
 * A day, month or year as people type it: `2026-06-01`, `2026-06`, `2026`, “June 2026”, “1 June 2026”, or “June” for
 * the last one that has begun. Null where it is no date.
 */
export function readDay(typed: string, now: Date): string | null {
  const text = fold(typed).replaceAll(',', ' ').trim()
  if (isPartialDate(text)) return text
  const match = /^(?:(\d{1,2})\s+)?(\p{L}{3,})\.?(?:\s+(\d{4}))?$/u.exec(text)
  const month = monthNames.findIndex(name => name.startsWith(match?.[2] ?? '?')) + 1
  if (!match || month === 0) return null
  const last = now.getFullYear() - (month > now.getMonth() + 1 ? 1 : 0)
  const parts = [match[3] ?? String(last), String(month).padStart(2, '0')]
  if (match[1] !== undefined) parts.push(match[1].padStart(2, '0'))
  const date = parts.join('-')
  return isPartialDate(date) ? date : null
}
