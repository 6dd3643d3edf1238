import { bringUpToDate, type Choice, type ConsensusChange, decide } from '../../../core/compare/decide.ts'
import { type Settled, type SettledUnit, settleUnits } from '../../../core/compare/settle-units.ts'
import { type Acceptance, type Consensus, readConsensus } from '../../../core/consensus.ts'
import { newId, now } from '../../data/new-id.ts'
import { announce } from '../../ui/toasts.ts'
import { type ConsensusSession, commit, step } from './consensus-session.ts'
import type { Comparison } from './fetch-comparison.ts'
import { tellProgress } from './tell-progress.ts'

/** What can be done with a consensus: each is one edit, said aloud with how much is settled then. */
export interface DeskActs {
  /** Decides a unit. What is agreed goes in with it, so that the consensus is whole at any time. */
  choose(unit: SettledUnit, choice: Choice, said: string): void
  accept(): void
  setAcceptance(accept: Acceptance): void
  step(direction: 'undo' | 'redo'): void
}

/** Keys come faster than a page is drawn: each act starts from the consensus as the one before it left it. */
export function createDeskActs(comparison: Comparison, session: ConsensusSession): DeskActs {
  const sources = comparison.annotated.map(each => each.layer.id)
  const read = (): { readonly consensus: Consensus; readonly settled: Settled } => {
    const { layer, claims } = session.store.getState()
    const consensus = readConsensus(layer)
    return { consensus, settled: settleUnits(comparison.units, consensus, [...claims.values()]) }
  }
  const optionsOf = () => ({ layer: session.store.getState().layer.id, now, newId })
  function write({ claims, consensus }: ConsensusChange, said: string): void {
    const isDone = commit(session, { claims, consensus: { ...consensus, sources } })
    const isWriting = session.store.getState().writer === 'me'
    if (isDone) announce(`${said} ${tellProgress(read().settled.units).words}.`)
    else announce(isWriting ? 'It is so already.' : 'You are reading; another tab writes.')
  }
  return {
    choose({ unit }, choice, said) {
      const { consensus, settled } = read()
      const options = optionsOf()
      const own = settled.units.find(each => each.unit.key === unit.key)
      if (!own) return
      const decided = decide(own, choice, { consensus, options })
      const others = { ...settled, units: settled.units.filter(each => each !== own) }
      write({ ...decided, claims: [...bringUpToDate(others, options), ...decided.claims] }, said)
    },
    accept() {
      const { consensus, settled } = read()
      write({ claims: bringUpToDate(settled, optionsOf()), consensus }, 'Put in what is agreed.')
    },
    setAcceptance(accept) {
      const consensus = { ...read().consensus, accept }
      const { claims } = session.store.getState()
      const settled = settleUnits(comparison.units, consensus, [...claims.values()])
      write({ claims: bringUpToDate(settled, optionsOf()), consensus }, 'Changed what counts as agreed.')
    },
    step(direction) {
      const outcome = step(session, direction)
      const done = direction === 'undo' ? 'Undone.' : 'Done again.'
      const not = outcome === 'stale' ? 'It was changed since.' : 'There is nothing more.'
      announce(outcome === 'done' ? done : not)
    },
  }
}
