import { useState } from 'react'
import type { Id } from '../../../../core/id.ts'
import type { FoundItem } from '../../../../formats/anchoring/anchor-records.ts'
import {
  beginDecisions,
  type Decision,
  type Decisions,
  decideAll,
  listAlike,
  nextOpen,
  takePlace,
} from './decisions.ts'

interface DecisionOptions {
  /** Every item of the file. */
  readonly items: readonly FoundItem[]
  /** Those that are listed now, in the order they are looked at. */
  readonly listed: readonly FoundItem[]
  /** Ids of records that are here already. */
  readonly here: ReadonlySet<Id>
}

/** The decisions so far, the item that the keys speak of, and the ways to decide. Every decision can be taken back. */
export function useDecisions({ items, listed, here }: DecisionOptions) {
  const [history, setHistory] = useState<readonly Decisions[]>(() => [beginDecisions(items, here)])
  const decisions = history.at(-1) ?? new Map()
  const [chosen, setCurrent] = useState<Id | null>(null)
  const current = listed.find(({ id }) => id === chosen) ?? listed[0] ?? null
  function put(decided: readonly FoundItem[], make: (item: FoundItem) => Decision | null): Decisions {
    const next = decideAll(decisions, decided, make)
    setHistory(before => [...before, next])
    return next
  }
  /**
   * Decides on the current item and goes on to the next one that is open, if one is listed; once a dialog that closes
   * by it has given the focus back.
   */
  function decideCurrent(decision: Decision | null, { inDialog = false } = {}) {
    if (!current || !decision) return
    const decided = put([current], () => decision)
    const next = nextOpen(listed, decided, current.id)
    if (!next) return
    if (!inDialog) return focusItem(next.id)
    requestAnimationFrame(() => requestAnimationFrame(() => focusItem(next.id)))
  }
  return {
    decisions,
    current,
    setCurrent,
    decide: (item: FoundItem, decision: Decision) => void put([item], () => decision),
    decideCurrent,
    placeAlike: () => void put(listAlike(items, decisions), item => takePlace(item, 0)),
    canUndo: history.length > 1,
    undo: () => setHistory(before => (before.length > 1 ? before.slice(0, -1) : before)),
    move(step: 1 | -1) {
      const at = listed.findIndex(({ id }) => id === current?.id)
      const next = listed[Math.min(Math.max(at + step, 0), listed.length - 1)]
      if (next) focusItem(next.id)
    },
  }
}

/** Takes the focus, and with it the current place, to an item. */
export function focusItem(id: Id): void {
  const item = document.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`)
  const input = item?.querySelector<HTMLElement>('input:checked') ?? item?.querySelector<HTMLElement>('input')
  input?.focus({ preventScroll: true })
  item?.scrollIntoView({ block: 'nearest' })
}
