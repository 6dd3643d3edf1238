import { monthNames } from './month-names.ts'
import { isPartialDate } from './partial-date.ts'

/** A date that a phrase may mean, in the form of a partial date, and why. */
export interface DateReading {
  readonly date: string
  readonly why: string
}

/** Where a phrase names a time within a year, counted in its lower-cased words, and what that may mean. */
interface Mention {
  readonly at: number
  readonly read: (year: number) => readonly DateReading[]
}

type MonthName = (typeof monthNames)[number]

const months = monthNames.join('|')
const year =
  '(?:1[89]|20)\\d\\d\\b(?!\\s*(?:%|per ?cent|km|kilom|miles|people|men|troops|soldiers|tanks|tons|tonnes))'
const day = '(\\d{1,2})(?:st|nd|rd|th)?'
/** What stands before a month or season, and not before a verb that reads the same. */
const before =
  '(?:in|by|before|after|until|till|since|during|from|through|between|of|early|late|mid|about|around)'
const joins = 'and|or|to|until|till'

/**
 * The dates that English words such as “by spring 2023” may mean, for a person to pick from: the last that counts
 * first, the whole year last. Nothing where no year is named, for which one is meant nobody but the text knows.
 * A word such as “may” or “fall” counts only where what stands around it makes it a time.
 */
export function readDates(phrase: string): readonly DateReading[] {
  const words = phrase.toLowerCase()
  const years = [...words.matchAll(new RegExp(`\\b${year}`, 'g'))]
  if (years.length === 0) return []
  /** The year next after a place, or the last one before it. */
  const yearAt = (at: number) => Number((years.find(({ index }) => index >= at) ?? years.at(-1))?.[0])
  const mentions = [...readMonths(words), ...readSeasons(words), ...readEdges(words)]
  const within = mentions.sort((a, b) => b.at - a.at).flatMap(({ at, read }) => read(yearAt(at)))
  const whole = years.map(([date]) => ({ date, why: 'The whole year' })).reverse()
  const readings = new Map([...within, ...whole].reverse().map(reading => [reading.date, reading]))
  return [...readings.values()].reverse()
}

function readMonths(words: string): readonly Mention[] {
  return [...words.matchAll(new RegExp(`\\b(?:${months})\\b`, 'g'))].flatMap(({ 0: found, index: at }) => {
    const name = found as MonthName
    const [left, right] = [words.slice(0, at), words.slice(at + name.length)]
    const isVerb = (name === 'may' || name === 'march') && !isMonth(left, right)
    return isVerb ? [] : [{ at, read: inYear => nameMonth(inYear, name, readDays(left, right)) }]
  })
}

function nameMonth(inYear: number, name: MonthName, days: readonly string[]): readonly DateReading[] {
  const month = `${inYear}-${pad(monthNames.indexOf(name) + 1)}`
  const named = days.map(each => `${month}-${pad(Number(each))}`).filter(isPartialDate)
  return [...named.map(date => ({ date, why: 'The day named' })), { date: month, why: 'The month named' }]
}

/** What may follow a month and not a verb that reads the same. */
const afterMonth = new RegExp(`^(?:$|\\s*[,;.:)?!–-]|\\s+(?:${joins}|at|the|of|in|by|next|last|this)\\b)`)
const yearAfter = new RegExp(`^(?:\\s+(?:${day}\\s?[-–]\\s?)?${day})?,?\\s+(?:of\\s+)?${year}`)
const monthAfter = new RegExp(`^\\s?(?:[-–/]|(?:${joins})\\b)\\s?(?:${months})\\b`)
const monthBefore = new RegExp(`\\b(?:${months})\\s?(?:[-–/]|\\b(?:${joins}))\\s?$`)
const timeBefore = new RegExp(`\\b${before}[\\s-]+(?:early\\s+|late\\s+|mid[\\s-])?$`)
const dayAndTimeBefore = new RegExp(
  `(?:^|\\b(?:on|to|and|the|${before})\\s+)(?:\\d{1,2}\\s?[-–]\\s?)?${day}(?:\\s+of)?\\s+$`,
)

/** Whether “may” or “march” between these words is the month. */
function isMonth(left: string, right: string): boolean {
  if (yearAfter.test(right) || monthAfter.test(right) || monthBefore.test(left)) return true
  if (dayAndTimeBefore.test(left)) return afterMonth.test(right)
  return timeBefore.test(left) && (afterMonth.test(right) || daysAfter.test(right))
}

const daysBefore = new RegExp(`(?:^|[^\\d.,$€£])(?:${day}\\s?[-–]\\s?)?${day}(?:\\s+of)?\\s+$`)
const isDayAfter = `(?=$|[,.](?!\\d)|[;:)]|\\s+(?:of\\s+)?${year}|\\s+(?:${joins})\\b)`
const daysAfter = new RegExp(
  `^\\s+(?:the\\s+)?(?:(\\d{1,2})(?:st|nd|rd|th)\\b|${day}(?:\\s?[-–]\\s?${day})?${isDayAfter})`,
)

/** The numbers beside a month that are days of it, the last first; others of the phrase count something else. */
function readDays(left: string, right: string): readonly string[] {
  const found = daysBefore.exec(left) ?? daysAfter.exec(right)
  return (found?.slice(1) ?? []).filter(each => each !== undefined).reverse()
}

const plainSeasons: readonly [pattern: RegExp, first: number, last: number, name: string][] = [
  [/\bsummer\b/g, 6, 8, 'summer'],
  [/\bautumn\b/g, 9, 11, 'autumn'],
  [/\b(?:q1|first quarter)\b/g, 1, 3, 'the first quarter'],
  [/\b(?:q2|second quarter)\b/g, 4, 6, 'the second quarter'],
  [/\b(?:q3|third quarter)\b/g, 7, 9, 'the third quarter'],
  [/\b(?:q4|fourth quarter)\b/g, 10, 12, 'the fourth quarter'],
]

function readSeasons(words: string): readonly Mention[] {
  const plain = plainSeasons.flatMap(([pattern, first, last, name]) =>
    [...words.matchAll(pattern)].map(({ index }) => spanMonths(index, { first, last, name })),
  )
  const doubtful = [...words.matchAll(/\b(?:spring|fall)\b/g)].flatMap(({ 0: word, index }) => {
    if (!isSeason(words.slice(0, index), words.slice(index + word.length))) return []
    const [first, name] = word === 'spring' ? [3, 'spring'] : [9, 'autumn']
    return [spanMonths(index, { first, last: first + 2, name })]
  })
  const winters = [...words.matchAll(/\bwinter\b/g)].map(({ index }) => ({ at: index, read: nameWinter }))
  return [...plain, ...doubtful, ...winters]
}

const seasonBefore =
  /\b(?:in|by|during|from|through|between|early|late|mid|this|next|last|coming)[\s-]+(?:the\s+)?(?:early\s+|late\s+|coming\s+|next\s+|mid[\s-])?$/
const bareBefore = /\b(?:before|after|until|till|since|of)\s+(?:early\s+|late\s+|next\s+)?$/
const afterSeason = new RegExp(
  `^(?:$|\\s*[,;.:)?!–-]|\\s+(?:${joins}|at)\\b|\\s+(?:in|of)\\s+(?:${year}|(?:this|next|that|the(?:\\s+\\w+)?)\\s+year\\b))`,
)
const seasonal = /^\s+(?:offensive|counter-?offensive|campaign|elections?|session|term|harvest|thaw|summit)\b/
const modal = /\b(?:will|would|may|might|could|can|should|shall|must|not|cannot)\s+$/

/** Whether “spring” or “fall” between these words is the season, and not what prices and cities do. */
function isSeason(left: string, right: string): boolean {
  if (modal.test(left)) return false
  if (seasonal.test(right) || new RegExp(`^\\s+(?:of\\s+)?${year}`).test(right)) return true
  return (seasonBefore.test(left) || bareBefore.test(left)) && afterSeason.test(right)
}

interface Months {
  readonly first: number
  readonly last: number
  readonly name: string
}

function spanMonths(at: number, { first, last, name }: Months): Mention {
  const read = (inYear: number) => [
    { date: `${inYear}-${pad(last)}`, why: `The last month of ${name}` },
    { date: `${inYear}-${pad(first)}`, why: `The first month of ${name}` },
  ]
  return { at, read }
}

/** A winter belongs to two years, and only the text knows to which of them it was counted. */
function nameWinter(inYear: number): readonly DateReading[] {
  const next = inYear + 1
  return [
    { date: `${inYear}-02`, why: `The end of the winter before, in February ${inYear}` },
    { date: `${next}-02`, why: `The end of the winter after, in February ${next}` },
    { date: `${inYear}-12`, why: 'The first month of the winter after' },
  ]
}

const ofYear = `(?:\\s+(?:of|in))?[\\s-]+(?:(?:the\\s+)?year\\b|${year})`
const midYear = new RegExp(`\\b(?:mid|middle)${ofYear}`, 'g')
const edges: readonly [pattern: RegExp, month: number, why: string][] = [
  [
    new RegExp(
      `\\b(?:(?:the |by |year-)end${ofYear}|end\\s+of${ofYear}|end-${year}|late${ofYear}|year[- ]end\\b)`,
      'g',
    ),
    12,
    'The last month of the year',
  ],
  [new RegExp(`\\b(?:early|(?:beginning|start)\\s+of)${ofYear}`, 'g'), 1, 'The first month of the year'],
]

function readEdges(words: string): readonly Mention[] {
  const mids = [...words.matchAll(midYear)].map(({ index }) =>
    spanMonths(index, { first: 6, last: 7, name: 'the middle of the year' }),
  )
  const ends = edges.flatMap(([pattern, month, why]) =>
    [...words.matchAll(pattern)].map(({ index }) => ({
      at: index,
      read: (inYear: number) => [{ date: `${inYear}-${pad(month)}`, why }],
    })),
  )
  return [...mids, ...ends]
}

function pad(part: number): string {
  return String(part).padStart(2, '0')
}
