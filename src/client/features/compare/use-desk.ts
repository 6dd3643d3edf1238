import { useMemo, useRef, useState } from 'react'
import { bringUpToDate } from '../../../core/compare/decide.ts'
import type { Content } from '../../../core/compare/merge-readings.ts'
import { pointWithin } from '../../../core/compare/point-within.ts'
import { type SettledUnit, settleUnits } from '../../../core/compare/settle-units.ts'
import { decisionOf, readConsensus } from '../../../core/consensus.ts'
import { now } from '../../data/new-id.ts'
import type { CompareSearch } from './compare-search.ts'
import type { ConsensusSession, ConsensusState } from './consensus-session.ts'
import { createDeskActs } from './desk-acts.ts'
import type { Comparison } from './fetch-comparison.ts'
import { isDifference, listItems, type UnitItem } from './list-items.ts'
import { beginDraft } from './merge-draft.ts'
import { tellProgress } from './tell-progress.ts'

/** A version being put together, and of which unit. */
export interface Draft {
  readonly unit: string
  readonly content: Content
}

interface DeskParts {
  readonly comparison: Comparison
  readonly session: ConsensusSession
  readonly state: ConsensusState
  readonly search: CompareSearch
  readonly change: (fields: Partial<CompareSearch>) => void
}

/** What stands on the page, what of it is looked at, and what can be done with that. */
export function useDesk(parts: DeskParts) {
  const { comparison, session, change } = parts
  const view = useDeskView(parts)
  const [draft, setDraft] = useState<Draft | null>(null)
  const acts = useMemo(() => createDeskActs(comparison, session), [comparison, session])
  // Keys come faster than the page is drawn: where one has led is where the next one starts.
  const place = useRef(view.current?.unit.key)
  const drawn = useRef(view.current)
  if (drawn.current !== view.current) {
    drawn.current = view.current
    place.current = view.current?.unit.key
  }
  const indexOf = () => view.shown.findIndex(({ settled }) => settled.unit.key === place.current)
  function goTo(unit: SettledUnit | undefined): boolean {
    if (!unit) return false
    setDraft(null)
    place.current = unit.unit.key
    change({ at: unit.unit.key })
    return true
  }
  return {
    ...view,
    ...acts,
    ...{ draft, setDraft, goTo },
    /** The unit that the keys act on, also where the page has yet to be drawn with it. */
    here: () => view.settled.units.find(({ unit }) => unit.key === place.current),
    beginEdit: (unit: SettledUnit) => setDraft({ unit: unit.unit.key, content: beginDraft(unit) }),
    go(direction: -1 | 1): boolean {
      const index = indexOf()
      return goTo(view.shown[index < 0 ? 0 : index + direction]?.settled)
    },
    /** The next one that is not decided, from here to the end and then from the beginning. */
    goOpen(): boolean {
      const index = indexOf()
      const around = [...view.shown.slice(index + 1), ...view.shown.slice(0, Math.max(index, 0))]
      return goTo(around.find(({ settled }) => settled.state === 'open')?.settled)
    },
  }
}

export type Desk = ReturnType<typeof useDesk>

function useDeskView({ comparison, state: { layer, claims }, search }: DeskParts) {
  const { codebook } = comparison
  const consensus = useMemo(() => readConsensus(layer), [layer])
  const settled = useMemo(
    () => settleUnits(comparison, consensus, [...claims.values()]),
    [comparison, consensus, claims],
  )
  // Where one begins stays where one is, also once that is decided.
  const [first] = useState(() => findFirst(settled.units))
  const at = useMemo(() => findNamed(settled.units, search) ?? first, [settled.units, search, first])
  const items = useMemo(() => listItems(settled.units, { ...search, at }), [settled.units, search, at])
  const shown = useMemo(() => items.filter((item): item is UnitItem => item.kind === 'unit'), [items])
  const pending = useMemo(
    () =>
      bringUpToDate(settled, {
        ...{ layer: layer.id, now, newId: () => '' },
        pointed: pointWithin(codebook, claims.values()),
      }),
    [settled, layer.id, codebook, claims],
  )
  const orphans = settled.orphans.filter(claim => decisionOf(claim)?.kind !== 'agreed')
  const current = shown.find(({ settled: { unit } }) => unit.key === at)?.settled ?? null
  return {
    consensus,
    settled,
    items,
    shown,
    pending,
    orphans,
    current,
    progress: tellProgress(settled.units),
  }
}

/** The unit that the address names. */
function findNamed(units: readonly SettledUnit[], { at }: CompareSearch): string | undefined {
  return units.find(({ unit }) => unit.claims.some(({ id }) => id === at))?.unit.key
}

/** The first that is open, or the first that differs. */
function findFirst(units: readonly SettledUnit[]): string | null {
  const first = units.find(({ state }) => state === 'open') ?? units.find(isDifference)
  return first?.unit.key ?? null
}
