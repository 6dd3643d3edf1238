import { monthNames } from './month-names.ts'
import { isPartialDate } from './partial-date.ts'

/** A date that a phrase may mean, in the form of a partial date, and why. */
export interface DateReading {
  readonly date: string
  readonly why: string
}

const seasons: readonly [pattern: RegExp, first: number, last: number, name: string][] = [
  [/\bspring\b/, 3, 5, 'spring'],
  [/\bsummer\b/, 6, 8, 'summer'],
  [/\b(?:autumn|fall)\b/, 9, 11, 'autumn'],
  [/\b(?:q1|first quarter)\b/, 1, 3, 'the first quarter'],
  [/\b(?:q2|second quarter)\b/, 4, 6, 'the second quarter'],
  [/\b(?:q3|third quarter)\b/, 7, 9, 'the third quarter'],
  [/\b(?:q4|fourth quarter)\b/, 10, 12, 'the fourth quarter'],
  [/\b(?:mid|middle)\b/, 6, 7, 'the middle of the year'],
]

/**
 * The dates that English words such as “by spring 2023” may mean, for a person to pick from: the last that counts
 * first, the whole year last. Nothing where no year is named, for which one is meant nobody but the text knows.
 */
export function readDates(phrase: string): readonly DateReading[] {
  const words = phrase.toLowerCase()
  const year = /\b(?:1[89]|20)\d\d\b/.exec(words)?.[0]
  if (year === undefined) return []
  const whole = { date: year, why: 'The whole year' }
  return [...readMonth(words, year), ...readSeason(words, year), ...readWinter(words, year), whole]
}

function readMonth(words: string, year: string): readonly DateReading[] {
  const at = monthNames.findIndex(month => new RegExp(`\\b${month}\\b`).test(words))
  if (at >= 0) {
    const month = `${year}-${pad(at + 1)}`
    const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(words.replace(year, ''))?.[1]
    const date = `${month}-${pad(Number(day ?? 0))}`
    const named = day !== undefined && isPartialDate(date) ? [{ date, why: 'The day named' }] : []
    return [...named, { date: month, why: 'The month named' }]
  }
  if (/\bend\b/.test(words) && !/\bend of (?:spring|summer|autumn|fall|winter)\b/.test(words)) {
    return [{ date: `${year}-12`, why: 'The last month of the year' }]
  }
  if (/\b(?:early|beginning|start)\b/.test(words)) {
    return [{ date: `${year}-01`, why: 'The first month of the year' }]
  }
  return []
}

function readSeason(words: string, year: string): readonly DateReading[] {
  const season = seasons.find(([pattern]) => pattern.test(words))
  if (!season) return []
  const [, first, last, name] = season
  return [
    { date: `${year}-${pad(last)}`, why: `The last month of ${name}` },
    { date: `${year}-${pad(first)}`, why: `The first month of ${name}` },
  ]
}

/** A winter belongs to two years, and only the text knows to which of them it was counted. */
function readWinter(words: string, year: string): readonly DateReading[] {
  if (!/\bwinter\b/.test(words)) return []
  const next = String(Number(year) + 1)
  return [
    { date: `${year}-02`, why: `The end of the winter before, in February ${year}` },
    { date: `${next}-02`, why: `The end of the winter after, in February ${next}` },
    { date: `${year}-12`, why: 'The first month of the winter after' },
  ]
}

function pad(part: number): string {
  return String(part).padStart(2, '0')
}
