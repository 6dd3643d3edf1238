import type { Claim } from '../core/claim.ts'
import { compareLayers } from '../core/compare/compare-layers.ts'
import { bringUpToDate, type Choice, type ConsensusChange, decide, reopen } from '../core/compare/decide.ts'
import { type SettledUnit, settleUnits } from '../core/compare/settle-units.ts'
import {
  type Acceptance,
  type Consensus,
  newConsensus,
  readConsensus,
  withConsensus,
} from '../core/consensus.ts'
import { defaultCodebook } from '../core/default-codebook.ts'
import type { Id } from '../core/id.ts'
import { isSame } from '../core/json.ts'
import { noSpeakers, type SpeakerRegister } from '../core/speakers.ts'
import { createLayer } from './create-layer.ts'

let made = 0

/** How the desk decides: in the layer `all`, at one moment. */
export const deskOptions = {
  layer: 'all',
  now: () => '2026-11-24T10:00:00.000Z',
  newId: () => `made ${++made}`,
}

/** What several people tagged and what became of it, changed step by step. */
export class ConsensusDesk {
  claims: readonly Claim[]
  consensus: Consensus
  result = new Map<Id, Claim>()
  register: SpeakerRegister = noSpeakers
  /** Layers that are left out. */
  without: readonly Id[] = []

  constructor(claims: readonly Claim[], accept: Acceptance = { kind: 'exact' }) {
    this.claims = claims
    this.consensus = { ...newConsensus, accept }
  }

  get settled() {
    const left = this.claims.filter(({ layer }) => !this.without.includes(layer))
    const ids = [...new Set(left.map(({ layer }) => layer))]
    const layers = ids.map(id => ({ id, claims: left.filter(({ layer }) => layer === id) }))
    const leftOut = new Set(this.claims.filter(claim => !left.includes(claim)).map(({ id }) => id))
    // Through the record and back, as it is stored.
    this.consensus = readConsensus(withConsensus(createLayer(), this.consensus))
    const units = compareLayers(layers, defaultCodebook, this.register)
    return settleUnits({ units, leftOut }, this.consensus, [...this.result.values()])
  }

  get states() {
    return this.settled.units.map(({ state }) => state)
  }

  at(n: number): SettledUnit {
    const unit = this.settled.units[n]
    if (!unit) throw new Error(`no unit ${n}`)
    return unit
  }

  decide(n: number, choice: Choice): void {
    this.#put(decide(this.at(n), choice, { consensus: this.consensus, options: deskOptions }))
  }

  take(n: number, reading: number): void {
    const { claims } = this.at(n).unit.readings[reading] ?? {}
    if (!claims) throw new Error(`no reading ${reading}`)
    this.decide(n, { kind: 'reading', claims })
  }

  reopen(n: number): void {
    this.#put(reopen(this.at(n), this.consensus))
  }

  update(): void {
    this.#put({ claims: bringUpToDate(this.settled, deskOptions), consensus: this.consensus })
  }

  #put({ claims, consensus }: ConsensusChange): void {
    for (const { id, before, after } of claims) {
      if (!isSame(before, this.result.get(id) ?? null)) throw new Error(`${id} is another claim by now`)
      if (after) this.result.set(id, after)
      else this.result.delete(id)
    }
    this.consensus = consensus
  }
}
