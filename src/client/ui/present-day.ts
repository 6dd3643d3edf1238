const dayLength = 86_400_000

/** A day as people say it: today, yesterday, “17 November”, with the year where it is another one. */
export function presentDay(time: string, now: Date): string {
  const date = new Date(time)
  const age = Math.round((startOfDay(now) - startOfDay(date)) / dayLength)
  if (age === 0) return 'today'
  if (age === 1) return 'yesterday'
  return date.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    ...(date.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }),
  })
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}

/** Hour and minute in the 24-hour clock, as in 14:32. */
export function presentClock(time: string): string {
  return new Date(time).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
}
