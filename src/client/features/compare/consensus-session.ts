// The consensus being drawn up: a layer of the adjudicator's, changed by edits like any other.
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Claim } from '../../../core/claim.ts'
import type { ConsensusChange } from '../../../core/compare/decide.ts'
import {
  type BareDecision,
  carryConsensus,
  decisionOf,
  newConsensus,
  readConsensus,
  withConsensus,
} from '../../../core/consensus.ts'
import {
  type Change,
  type Diff,
  type Edit,
  findStale,
  invert,
  isEmpty,
  type LoggedEdit,
} from '../../../core/edit.ts'
import { readHistory } from '../../../core/history.ts'
import type { Id } from '../../../core/id.ts'
import { isSame } from '../../../core/json.ts'
import type { Layer, Person } from '../../../core/layer.ts'
import { newId, now } from '../../data/new-id.ts'
import { type ClaimConflict, moveToLayer, rebase } from '../../data/rebase.ts'
import { missingFrom } from '../../data/stored-layer.ts'
import type { Comparison } from './fetch-comparison.ts'

export interface ConsensusState {
  readonly layer: Layer
  /** True until the first edit, which makes the layer. */
  readonly isNew: boolean
  readonly claims: ReadonlyMap<Id, Claim>
  /** In the order made, the waiting ones last: undo and redo are read from it. */
  readonly log: readonly LoggedEdit[]
  readonly writer: 'me' | 'other-tab' | 'undecided'
  readonly conflicts: readonly ClaimConflict[]
}

export interface ConsensusSession {
  readonly article: Comparison['answer']['article']
  readonly me: Person
  readonly store: StoreApi<ConsensusState>
  /** Edits kept in this browser that the server may not have. */
  readonly waiting: readonly Edit[]
  /** Keeps an edit and takes it on its way to the server. Set while this tab writes. */
  send: (edit: Edit) => void
}

export function createSession({ answer, consensus, stored, kept }: Comparison, me: Person): ConsensusSession {
  const isElsewhere = consensus && madeBy(kept) && madeBy(kept)?.id !== consensus.id
  const waiting = isElsewhere ? kept.map(edit => moveToConsensus(edit, consensus)) : kept
  const rebased = rebase(stored, missingFrom(stored, waiting))
  const fresh = withConsensus({ id: newId(), annotator: me.id, status: 'draft' }, newConsensus)
  const store = createStore<ConsensusState>(() => ({
    layer: rebased.layer ?? consensus ?? fresh,
    isNew: rebased.layer === null && consensus === null,
    claims: rebased.claims,
    log: [...stored.edits, ...missingFrom(stored, waiting)],
    writer: 'undecided',
    conflicts: [],
  }))
  return { article: answer.article, me, store, waiting, send: () => {} }
}

/** The layer that waiting edits are about to make. */
function madeBy(edits: readonly Edit[]): Layer | undefined {
  return (
    edits.flatMap(edit => edit.change.layers ?? []).find(({ before }) => before === null)?.after ?? undefined
  )
}

/** The edit for the consensus that another browser made meanwhile. */
function moveToConsensus(edit: Edit, layer: Layer): Edit {
  const moved = moveToLayer(edit, layer)
  const carried = (edit.change.layers ?? []).flatMap(({ before, after }) => {
    if (!after) return []
    const start = before ?? withConsensus(after, newConsensus)
    return [
      {
        id: layer.id,
        before: carryConsensus(null, start, layer),
        after: carryConsensus(start, after, layer),
      },
    ]
  })
  return carried.length > 0 ? { ...moved, change: { ...moved.change, layers: carried } } : moved
}

/** Changes the consensus by one edit; false where nothing changes or may be written. */
export function commit(
  session: ConsensusSession,
  { claims, consensus }: ConsensusChange,
  link: Pick<Edit, 'undoes' | 'redoes'> = {},
): boolean {
  const { layer, isNew, writer } = session.store.getState()
  if (writer !== 'me') return false
  const after = withConsensus(layer, consensus)
  const isLayerKept =
    !isNew && JSON.stringify(after) === JSON.stringify(withConsensus(layer, readConsensus(layer)))
  const layers: readonly Diff<Layer>[] = isLayerKept
    ? []
    : [{ id: layer.id, before: isNew ? null : layer, after }]
  const change = { ...(layers.length > 0 && { layers }), ...(claims.length > 0 && { claims }) }
  if (isEmpty(change)) return false
  const { article, me } = session
  const edit: Edit = { id: newId(), at: now(), by: me.id, article: article.id, change, ...link }
  session.store.setState(state => ({
    layer: isLayerKept ? layer : after,
    isNew: false,
    claims: putDiffs(state.claims, claims),
    log: [...state.log, edit],
  }))
  session.send(edit)
  return true
}

/** The claims with these diffs put in. */
export function putDiffs(
  claims: ReadonlyMap<Id, Claim>,
  diffs: readonly Diff<Claim>[],
): ReadonlyMap<Id, Claim> {
  const next = new Map(claims)
  for (const { id, after } of diffs) {
    if (after) next.set(id, after)
    else next.delete(id)
  }
  return next
}

export interface Step {
  readonly outcome: 'done' | 'nothing' | 'stale'
  /** A claim that what was taken back, or made again, was about; null where that is not one unit. */
  readonly about: Id | null
}

/** Takes the last edit back, or makes the last one that was taken back again. */
export function step(session: ConsensusSession, direction: 'undo' | 'redo'): Step {
  const { log, layer, claims } = session.store.getState()
  const target = readHistory(log)[direction].at(-1)
  if (!target?.change) return { outcome: 'nothing', about: null }
  const back = invert(target.change)
  const diffs = back.claims ?? []
  if (findStale(diffs, id => claims.get(id)).length > 0) return { outcome: 'stale', about: null }
  let next = layer
  for (const { before, after } of back.layers ?? []) {
    // The layer stays once it was made; what it said then is taken back.
    if (before) next = carryConsensus(before, after ?? withConsensus(before, newConsensus), next)
  }
  const link = direction === 'undo' ? { undoes: target.id } : { redoes: target.id }
  const isDone = commit(session, { claims: diffs, consensus: readConsensus(next) }, link)
  return isDone ? { outcome: 'done', about: findAbout(target.change) } : { outcome: 'nothing', about: null }
}

/** A claim of the unit that a change decided by hand. */
function findAbout({ claims = [], layers = [] }: Change): Id | null {
  const byHand = claims
    .flatMap(({ before, after }) => [after, before])
    .map(claim => claim && decisionOf(claim))
    .find(decision => decision && decision.kind !== 'agreed')
  const [bare] = layers.flatMap(changedDecisions)
  return Object.keys(byHand?.about ?? bare?.about ?? {})[0] ?? null
}

function changedDecisions({ before, after }: Diff<Layer>): readonly BareDecision[] {
  const [old, now] = [readConsensus(before).decisions, readConsensus(after).decisions]
  const units = [...Object.keys(now), ...Object.keys(old)].filter(unit => !isSame(old[unit], now[unit]))
  return units.flatMap(unit => now[unit] ?? old[unit] ?? [])
}
