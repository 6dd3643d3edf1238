const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A day, month or year as it is read: “1 Jun 2026”, “Jun 2026”, “2026”. */
export function presentPartialDate(date: string): string {
  const [year = '', month, day] = date.split('-')
  const name = month === undefined ? undefined : months[Number(month) - 1]
  return [day === undefined ? '' : String(Number(day)), name ?? '', year].filter(Boolean).join(' ')
}
