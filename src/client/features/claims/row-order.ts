import { type Codebook, findType } from '../../../core/codebook.ts'
import { fold } from '../../ui/fold.ts'
import type { TableRow } from './claim-rows.ts'

export const columns = ['type', 'claim', 'article', 'speaker', 'likelihood', 'date', 'by'] as const
export type Column = (typeof columns)[number]

/** By which column the claims stand, and whether the last come first. */
export interface RowOrder {
  readonly column: Column
  readonly isDown: boolean
}

/** The newest first. */
const usualOrder: RowOrder = { column: 'date', isDown: true }

/** `speaker`, or `-speaker` for the last first; the usual order for anything else. */
export function parseOrder(text: string): RowOrder {
  const isDown = text.startsWith('-')
  const column = columns.find(each => each === text.slice(isDown ? 1 : 0))
  return column ? { column, isDown } : usualOrder
}

/** Empty for the usual order. */
export function presentOrder({ column, isDown }: RowOrder): string {
  if (column === usualOrder.column && isDown === usualOrder.isDown) return ''
  return `${isDown ? '-' : ''}${column}`
}

/**
 * Sorts by a column; rows that have nothing there come last either way, and equal ones stay as they stand. Keys become
 * numbers first, one for each that differs: a hundred thousand of those are sorted within a frame.
 */
export function orderRows(
  rows: readonly TableRow[],
  { column, isDown }: RowOrder,
  codebook: Codebook,
): readonly TableRow[] {
  const { ranks, last } = rankRows(rows, column, codebook)
  const places = Float64Array.from(ranks, (rank, at) => {
    const place = isDown && rank < last ? last - 1 - rank : rank
    return place * rows.length + at
  }).sort()
  return Array.from(places, place => rows[place % rows.length]).filter(row => row !== undefined)
}

interface Ranked {
  readonly codebook: Codebook
  /** The place of each row’s key among those that differ, counted from 0. */
  readonly ranks: Float64Array
  /** The rank of rows that have nothing there. */
  readonly last: number
}

/** For as long as the rows are there: the other way round is the same ranks. */
const rankedBefore = new WeakMap<readonly TableRow[], Map<Column, Ranked>>()

function rankRows(rows: readonly TableRow[], column: Column, codebook: Codebook): Ranked {
  const before = rankedBefore.get(rows) ?? new Map<Column, Ranked>()
  const known = before.get(column)
  if (known?.codebook === codebook) return known
  const keys = rows.map(keyFor(column, codebook))
  const places = rankKeys(keys)
  const last = places.size
  const ranks = Float64Array.from(keys, key => (key === null ? last : (places.get(key) ?? last)))
  rankedBefore.set(rows, before.set(column, { codebook, ranks, last }))
  return { codebook, ranks, last }
}

type Key = string | number | null

/** Each key that differs with its place among them, counted from 0. */
function rankKeys(keys: readonly Key[]): ReadonlyMap<Key, number> {
  const known = [...new Set(keys)].filter(key => key !== null)
  const sorted = known.every(key => typeof key === 'number')
    ? known.sort((a, b) => a - b)
    : known.map(String).sort()
  return new Map(sorted.map((key, rank) => [key, rank]))
}

function keyFor(column: Column, codebook: Codebook): (row: TableRow) => Key {
  switch (column) {
    case 'type':
      return row => {
        const at = codebook.types.findIndex(({ name }) => name === row.type)
        return at < 0 ? codebook.types.length : at
      }
    case 'claim':
      return row => row.folded
    case 'article':
      return keptFold(row => row.article.title)
    case 'speaker':
      return keptFold(row => row.speaker ?? '')
    case 'likelihood':
      return row => rankLikelihood(row, codebook)
    case 'date':
      return row => row.date
    case 'by':
      return keptFold(row => row.by.name)
  }
}

/** Many rows share a name: each is folded once. */
function keptFold(read: (row: TableRow) => string): (row: TableRow) => Key {
  const folded = new Map<string, string>()
  return row => {
    const name = read(row)
    if (name === '') return null
    const known = folded.get(name) ?? fold(name)
    folded.set(name, known)
    return known
  }
}

/** Its place on the codebook's scale; null where it has none or one of another scale. */
function rankLikelihood({ type, attributes }: TableRow, codebook: Codebook): number | null {
  const attribute = findType(codebook, type)?.attributes.find(({ name }) => name === 'likelihood')
  if (attribute?.kind !== 'enum') return null
  const at = attribute.options.findIndex(({ value }) => value === attributes['likelihood'])
  return at < 0 ? null : at
}
