import { useState } from 'react'
import type { SettledUnit } from '../../../core/compare/settle-units.ts'
import { announce } from '../../ui/toasts.ts'
import { tellReading, type UnitWords } from './present-unit.ts'
import type { UnitActions } from './unit-block.tsx'
import type { Desk } from './use-desk.ts'

/** What the keys do with the unit that is looked at. False where there is nothing to do it with. */
export interface UnitDeeds {
  go(direction: -1 | 1): boolean
  goOpen(): boolean
  take(reading: number): boolean
  none(): boolean
  leaveOpen(): boolean
  edit(): boolean
  keep(): boolean
  leaveEdit(): boolean
}

interface Deeds {
  readonly deeds: UnitDeeds
  /** The same for the mouse, on whichever unit it is over. */
  readonly actions: UnitActions
  /** Whether what is looked at takes the keyboard, because a key led there. */
  readonly wantsFocus: boolean
}

/** Deciding by key and by mouse, each in one way. */
export function useUnitDeeds(desk: Desk, words: UnitWords): Deeds {
  const [wantsFocus, setWantsFocus] = useState(false)
  const decider = createDecider(desk, words)
  function led(isDone: boolean): boolean {
    if (isDone) setWantsFocus(true)
    return isDone
  }
  const here = (act: (unit: SettledUnit) => boolean) => () => {
    const unit = desk.here()
    return unit ? act(unit) : false
  }
  const deeds: UnitDeeds = {
    go: direction => led(desk.go(direction)),
    goOpen: () => led(desk.goOpen()),
    take: at => here(unit => decider.take(unit, at))(),
    none: here(decider.none),
    leaveOpen: here(decider.leaveOpen),
    edit: here(decider.edit),
    keep: decider.keep,
    leaveEdit() {
      desk.setDraft(null)
      return true
    },
  }
  const actions: UnitActions = {
    onTake: ({ settled }, at) => void decider.take(settled, at),
    onNone: ({ settled }) => void decider.none(settled),
    onOpen: ({ settled }) => void decider.leaveOpen(settled),
    onEdit: ({ settled }) => void decider.edit(settled),
    onKeep: () => void decider.keep(),
    onDraft: desk.setDraft,
    onLook({ settled }) {
      setWantsFocus(false)
      desk.goTo(settled)
    },
  }
  return { deeds, actions, wantsFocus }
}

/** What becomes of one unit; true where something did. */
function createDecider({ settled, draft, setDraft, choose, beginEdit }: Desk, words: UnitWords) {
  function decide(unit: SettledUnit, ...[choice, said]: [Parameters<Desk['choose']>[1], string]): boolean {
    setDraft(null)
    choose(unit, choice, said)
    return true
  }
  return {
    take(unit: SettledUnit, at: number): boolean {
      const reading = unit.unit.readings[at]
      if (!reading) return false
      const said = `Took: ${tellReading(reading, unit.unit, words)}.`
      return decide(unit, { kind: 'reading', claims: reading.claims }, said)
    },
    none: (unit: SettledUnit) => decide(unit, { kind: 'none' }, 'Nothing is tagged here.'),
    leaveOpen: (unit: SettledUnit) => decide(unit, { kind: 'open' }, 'Left open.'),
    edit(unit: SettledUnit): boolean {
      beginEdit(unit)
      announce('Editing the consensus.')
      return true
    },
    keep(): boolean {
      const unit = settled.units.find(each => each.unit.key === draft?.unit)
      if (!draft || !unit) return false
      return decide(unit, { kind: 'merged', content: draft.content }, 'Kept the edited version.')
    },
  }
}
