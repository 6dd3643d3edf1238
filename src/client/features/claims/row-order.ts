import { compareText } from '../../../core/claim.ts'
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

/** Sorts by a column; rows that have nothing there come last either way, and equal ones stay as they stand. */
export function orderRows(
  rows: readonly TableRow[],
  { column, isDown }: RowOrder,
  codebook: Codebook,
): readonly TableRow[] {
  const keyOf = keyFor(column, codebook)
  const keys = rows.map(keyOf)
  const sign = isDown ? -1 : 1
  const places = rows.map((_, at) => at)
  places.sort((a, b) => compareKeys(keys[a] ?? null, keys[b] ?? null, sign) || a - b)
  return places.flatMap(at => rows[at] ?? [])
}

type Key = string | number | null

function compareKeys(a: Key, b: Key, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b)))
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
