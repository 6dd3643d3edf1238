// Claims counted for the plots: a bar for each thing, a part for each type.
import { attributeValues } from '../../../core/claim-filter.ts'
import type { Codebook } from '../../../core/codebook.ts'
import type { TableRow } from './claim-rows.ts'
import { countNames } from './count-names.ts'
import { presentPartialDate } from './present-partial-date.ts'

/** One bar: its name, and how many claims of each type, in the order of the types of the plot. */
export interface Bar {
  readonly label: string
  readonly counts: readonly number[]
}

/** What one plot shows. `left` says what it does not show, and why; empty where it shows all. */
export interface Counts {
  readonly types: readonly string[]
  readonly bars: readonly Bar[]
  readonly left: string
}

const mostSpeakers = 12
/** More columns than this are a coarser time each. */
const mostColumns = 60

/** The types that the rows have, those of the codebook first. */
function listTypes(rows: readonly TableRow[], { types }: Codebook): readonly string[] {
  const used = new Set(rows.map(({ type }) => type))
  const known = types.map(({ name }) => name)
  return [...known.filter(name => used.has(name)), ...[...used].filter(name => !known.includes(name))]
}

export function countTypes(rows: readonly TableRow[], codebook: Codebook): Counts {
  const types = listTypes(rows, codebook)
  const label = (name: string) => codebook.types.find(type => type.name === name)?.plural ?? name
  return { types, bars: types.map(type => toBar(label(type), ofType(rows, type), types)), left: '' }
}

/** The speakers of most claims. */
export function countSpeakers(rows: readonly TableRow[], codebook: Codebook): Counts {
  const types = listTypes(rows, codebook)
  const speakers = countNames(rows, row => [row.speaker, row.speaker])
  const groups = groupBy(rows, row => row.speaker)
  const shown = speakers.slice(0, mostSpeakers)
  const others = speakers.slice(mostSpeakers).reduce((sum, { count }) => sum + count, 0)
  const unnamed = groups.get(null)?.length ?? 0
  const left = [
    others > 0 ? `${others} of ${speakers.length - mostSpeakers} other speakers` : '',
    unnamed > 0 ? `${unnamed} without a speaker` : '',
  ]
  return {
    types,
    bars: shown.map(({ id, name }) => toBar(name, groups.get(id) ?? [], types)),
    left: left.filter(Boolean).join(', '),
  }
}

/** The terms of the codebook's scale from the least likely to the most, then those of other scales. */
export function countLikelihoods(rows: readonly TableRow[], codebook: Codebook): Counts {
  const types = listTypes(rows, codebook)
  const attributes = codebook.types.flatMap(type => type.attributes)
  const scale = attributes.find(({ name }) => name === 'likelihood')
  const options = scale && 'options' in scale ? scale.options : []
  const groups = groupBy(rows, row => attributeValues(row, 'likelihood')[0] ?? null)
  const others = [...groups.keys()].filter(
    (value): value is string => value !== null && options.every(option => option.value !== value),
  )
  const without = groups.get(null)?.length ?? 0
  return {
    types,
    bars: [
      ...options.map(({ value, label }) => toBar(label, groups.get(value) ?? [], types)),
      ...others.map(value => toBar(value, groups.get(value) ?? [], types)),
    ],
    left: without > 0 ? `${without} without a likelihood` : '',
  }
}

/** Days, months, years or stretches of years from the first claim to the last, those without a claim too. */
export function countTimes(rows: readonly TableRow[], codebook: Codebook): Counts {
  const types = listTypes(rows, codebook)
  const dates = rows.map(({ date }) => date).sort()
  const [first = '', last = ''] = [dates[0], dates.at(-1)]
  const steps = listSteps(first, last)
  const groups = groupBy(rows, ({ date }) => (date.length < steps.digits ? null : steps.stepOf(date)))
  const vague = groups.get(null)?.length ?? 0
  return {
    types,
    bars: steps.all.map(step => toBar(steps.label(step), groups.get(step) ?? [], types)),
    left: vague > 0 ? `${vague} with no more than a ${steps.digits === 10 ? 'month or year' : 'year'}` : '',
  }
}

interface Steps {
  /** Length of the dates that tell a step. */
  readonly digits: 4 | 7 | 10
  readonly all: readonly number[]
  readonly stepOf: (date: string) => number
  readonly label: (step: number) => string
}

const dayLength = 86_400_000

function listSteps(first: string, last: string): Steps {
  const dayOf = (date: string) => Math.floor(Date.parse(date.slice(0, 10)) / dayLength)
  const monthOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || 1) - 1
  const yearOf = (date: string) => Number(date.slice(0, 4))
  if (dayOf(last) - dayOf(first) < mostColumns / 2 && first.length === 10 && last.length === 10) {
    const label = (day: number) => presentPartialDate(new Date(day * dayLength).toISOString().slice(0, 10))
    return { digits: 10, all: range(dayOf(first), dayOf(last)), stepOf: dayOf, label }
  }
  if (monthOf(last) - monthOf(first) < mostColumns) {
    const label = (month: number) =>
      presentPartialDate(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`)
    return { digits: 7, all: range(monthOf(first), monthOf(last)), stepOf: monthOf, label }
  }
  const years = Math.ceil((yearOf(last) - yearOf(first) + 1) / mostColumns)
  const stepOf = (date: string) => Math.floor(yearOf(date) / years)
  const label = (step: number) => (years === 1 ? String(step) : `${step * years}–${step * years + years - 1}`)
  return { digits: 4, all: range(stepOf(first), stepOf(last)), stepOf, label }
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, n) => first + n)
}

function ofType(rows: readonly TableRow[], type: string): readonly TableRow[] {
  return rows.filter(row => row.type === type)
}

function toBar(label: string, rows: readonly TableRow[], types: readonly string[]): Bar {
  const counts = new Map<string, number>()
  for (const { type } of rows) counts.set(type, (counts.get(type) ?? 0) + 1)
  return { label, counts: types.map(type => counts.get(type) ?? 0) }
}

function groupBy<K>(
  rows: readonly TableRow[],
  read: (row: TableRow) => K,
): ReadonlyMap<K, readonly TableRow[]> {
  const groups = new Map<K, TableRow[]>()
  for (const row of rows) {
    const key = read(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}
