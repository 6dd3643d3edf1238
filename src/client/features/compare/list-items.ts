import type { SettledUnit } from '../../../core/compare/settle-units.ts'
import { type CompareSearch, isNarrowed } from './compare-search.ts'

/** A stretch of the text of which nothing is shown but how much lies there. */
export interface FoldItem {
  readonly kind: 'fold'
  readonly units: readonly SettledUnit[]
}

export interface UnitItem {
  readonly kind: 'unit'
  readonly settled: SettledUnit
  /** Place among the differences that are shown, from 1; 0 for what is agreed. */
  readonly number: number
}

export type Item = FoldItem | UnitItem

/** What stands on the page in the order of the text: the units that are asked for, and folds between them. */
export function listItems(units: readonly SettledUnit[], search: CompareSearch): readonly Item[] {
  const items: Item[] = []
  let folded: SettledUnit[] = []
  let number = 0
  const fold = () => {
    if (folded.length > 0) items.push({ kind: 'fold', units: folded })
    folded = []
  }
  for (const settled of units) {
    if (!isShown(settled, search)) {
      folded.push(settled)
      continue
    }
    fold()
    if (isDifference(settled)) number += 1
    items.push({ kind: 'unit', settled, number: isDifference(settled) ? number : 0 })
  }
  fold()
  return items
}

/** True for what is, or was, to be decided. */
export function isDifference({ state }: SettledUnit): boolean {
  return state !== 'agreed'
}

/** What is looked at stays, whatever becomes of it. */
function isShown(settled: SettledUnit, search: CompareSearch): boolean {
  const { unit } = settled
  if (search.at !== null && unit.claims.some(({ id }) => id === search.at)) return true
  if (!isDifference(settled))
    return search.agreed && !isNarrowed({ ...search, type: null }) && fitsType(settled, search)
  return fits(settled, search)
}

function fits(settled: SettledUnit, search: CompareSearch): boolean {
  const { unit, state } = settled
  return (
    (search.differ === null || unit.differences.includes(search.differ)) &&
    fitsType(settled, search) &&
    (search.by === null || differsFromMost(settled, search.by)) &&
    (search.state === null || (search.state === 'settled') === (state === 'settled'))
  )
}

function fitsType({ unit }: SettledUnit, { type }: CompareSearch): boolean {
  return type === null || unit.claims.some(claim => claim.type === type)
}

/** Whether a layer has something else there than what most have, or as many as have anything else. */
function differsFromMost({ unit: { readings, absent } }: SettledUnit, layer: string): boolean {
  const of = (claims: readonly { readonly layer: string }[]) => claims.some(claim => claim.layer === layer)
  const most = Math.max(absent.length, readings[0]?.claims.length ?? 0)
  const own = absent.includes(layer)
    ? absent.length
    : (readings.find(({ claims }) => of(claims))?.claims.length ?? 0)
  const isTied =
    [absent.length, ...readings.map(({ claims }) => claims.length)].filter(count => count === most).length > 1
  return own < most || isTied
}

/** “3 agreed, 8 settled, 1 open”. */
export function tellFold(units: readonly SettledUnit[]): { readonly agreed: number; readonly rest: string } {
  const count = (...states: readonly SettledUnit['state'][]) =>
    units.filter(({ state }) => states.includes(state)).length
  const parts = [
    [count('settled'), 'settled'],
    [count('left-open'), 'left open'],
    [count('open'), 'open'],
  ] as const
  const rest = parts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`)
  return { agreed: count('agreed'), rest: rest.join(', ') }
}
