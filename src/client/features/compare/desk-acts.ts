import type { Claim } from '../../../core/claim.ts'
import {
  bringUpToDate,
  type Choice,
  type ConsensusChange,
  decide,
  takeOut,
} from '../../../core/compare/decide.ts'
import { pointWithin } from '../../../core/compare/point-within.ts'
import { type Settled, type SettledUnit, settleUnits } from '../../../core/compare/settle-units.ts'
import { type Acceptance, type Consensus, readConsensus } from '../../../core/consensus.ts'
import { type Diff, squash } from '../../../core/edit.ts'
import type { Id } from '../../../core/id.ts'
import { newId, now } from '../../data/new-id.ts'
import { announce } from '../../ui/toasts.ts'
import { type ConsensusSession, commit, putDiffs, type Step, step } from './consensus-session.ts'
import type { Comparison } from './fetch-comparison.ts'

/** What can be done with a consensus: each is one edit, said aloud with how much is settled then. */
export interface DeskActs {
  /** Decides a unit. What is agreed goes in with it, so that the consensus is whole at any time. */
  choose(unit: SettledUnit, choice: Choice, said: string): void
  accept(): void
  /** Takes out what came from claims that are gone. */
  dropOrphans(): void
  setAcceptance(accept: Acceptance): void
  /** Takes back or makes again; answers a claim of the unit that it was about, where there is one. */
  step(direction: 'undo' | 'redo'): Id | null
}

/** Keys come faster than a page is drawn: each act starts from the consensus as the one before it left it. */
export function createDeskActs(comparison: Comparison, session: ConsensusSession): DeskActs {
  const sources = comparison.annotated.map(each => each.layer.id)
  const read = (): { readonly consensus: Consensus; readonly settled: Settled } => {
    const { layer, claims } = session.store.getState()
    const consensus = readConsensus(layer)
    return { consensus, settled: settleUnits(comparison, consensus, [...claims.values()]) }
  }
  const optionsOn = (claims: ReadonlyMap<Id, Claim>) => ({
    ...{ layer: session.store.getState().layer.id, now, newId },
    pointed: pointWithin(comparison.codebook, claims.values()),
  })
  /** Diffs with those that bring the consensus up to date after them. */
  function bringOn(diffs: readonly Diff<Claim>[], consensus: Consensus): readonly Diff<Claim>[] {
    const claims = putDiffs(session.store.getState().claims, diffs)
    const settled = settleUnits(comparison, consensus, [...claims.values()])
    return squash({ claims: diffs }, { claims: bringUpToDate(settled, optionsOn(claims)) }).claims ?? []
  }
  function write(change: ConsensusChange, said: string): void {
    const consensus = { ...change.consensus, sources }
    // Twice: what goes in at first may be named by what was there before, or went in with it.
    const claims = bringOn(bringOn(change.claims, consensus), consensus)
    const isDone = commit(session, { claims, consensus })
    const isWriting = session.store.getState().writer === 'me'
    if (isDone) announce(said)
    else announce(isWriting ? 'It is so already.' : 'You are reading; another tab writes.')
  }
  return {
    choose({ unit }, choice, said) {
      const { consensus, settled } = read()
      const options = optionsOn(session.store.getState().claims)
      const own = settled.units.find(each => each.unit.key === unit.key)
      if (own) write(decide(own, choice, { consensus, options }), said)
    },
    accept() {
      write({ claims: [], consensus: read().consensus }, 'Put in what is agreed.')
    },
    dropOrphans() {
      const { consensus, settled } = read()
      write({ claims: settled.orphans.map(takeOut), consensus }, 'Taken out.')
    },
    setAcceptance(accept) {
      const consensus = { ...read().consensus, accept }
      write({ claims: [], consensus }, 'Changed what counts as agreed.')
    },
    step: direction => sayStep(step(session, direction), direction),
  }
}

function sayStep({ outcome, about }: Step, direction: 'undo' | 'redo'): Id | null {
  const done = direction === 'undo' ? 'Undone.' : 'Done again.'
  const not = outcome === 'stale' ? 'It was changed since.' : 'There is nothing more.'
  announce(outcome === 'done' ? done : not)
  return about
}
