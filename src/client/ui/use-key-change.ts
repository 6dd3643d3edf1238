import { useState } from 'react'
import { type ChordCheck, checkChord, resetAllKeys, resetKeys, swapChord, takeChord } from './change-keys.ts'
import { presentChord } from './chord.ts'
import { type Command, type CommandList, fullName } from './command.ts'
import type { ChangedKeys } from './keymap.ts'
import { usePreferences } from './preferences.ts'
import { useKeymap } from './use-keymap.ts'

/** The command whose key is being changed; `taken` once a chord was pressed that is another one’s. */
export interface KeyChange {
  readonly command: Command
  readonly taken: { readonly chord: string; readonly owner: Command } | null
  /** What is said meanwhile. */
  readonly says: string
}

const invitation = 'Choose a command to give it another key. Keys are kept for you, in each of your browsers.'

/** How keys are changed: a command is chosen, a chord pressed, and refused in words where it cannot be given. */
export function useKeyChange(list: CommandList) {
  const keymap = useKeymap(list)
  const [change, setChange] = useState<KeyChange | null>(null)
  const [said, setSaid] = useState(invitation)

  function begin(command: Command): void {
    setChange({ command, taken: null, says: 'Esc leaves it as it is.' })
    setSaid(invitation)
  }
  function end(says: string): true {
    setChange(null)
    setSaid(says)
    return true
  }
  function keep(next: ChangedKeys, says: string): true {
    usePreferences.setState({ keys: next })
    return end(says)
  }
  function changeTo({ command }: KeyChange, chord: string, how: typeof takeChord): true {
    const next = how(keymap, usePreferences.getState().keys, command, chord)
    return keep(next, `${presentChord(chord)} is now “${fullName(command)}”.`)
  }
  /** True when that was the end of it. */
  function press(chord: string): boolean {
    if (!change) return true
    if (chord === 'escape') return end('Unchanged. Esc leads back, and cannot be another key.')
    const result = checkChord(keymap, change.command, chord)
    if (result.check === 'free') return changeTo(change, chord, takeChord)
    if (result.check === 'same') return end(`Unchanged. ${sayIs(chord, change.command)} already.`)
    setChange({ ...change, ...refuse(chord, result) })
    return false
  }
  const changed = () => usePreferences.getState().keys
  return {
    keymap,
    change,
    message: change?.says ?? said,
    begin,
    /** Leaves all as it is. */
    leave: () => setChange(null),
    press,
    take: () => change?.taken && changeTo(change, change.taken.chord, takeChord),
    swap: () => change?.taken && changeTo(change, change.taken.chord, swapChord),
    reset: (command: Command) =>
      keep(resetKeys(keymap, changed(), command), `“${fullName(command)}” has its own key again.`),
    resetAll: () => keep(resetAllKeys(keymap, changed()), 'All commands here have their own keys again.'),
  }
}

/** What is said, and asked, of a chord that cannot be had just so. */
function refuse(
  chord: string,
  result: Extract<ChordCheck, { check: 'reserved' | 'taken' }>,
): Pick<KeyChange, 'taken' | 'says'> {
  if (result.check === 'reserved') return { taken: null, says: `${result.reason} Press another, or Esc.` }
  const { owner } = result
  return { taken: { chord, owner }, says: `${sayIs(chord, owner)}.` }
}

function sayIs(chord: string, command: Command): string {
  return `${presentChord(chord)} is “${fullName(command)}”`
}
