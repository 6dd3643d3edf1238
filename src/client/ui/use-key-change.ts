import { useState } from 'react'
import { checkChord, resetAllKeys, resetKeys, swapChord, takeChord, whyReserved } from './change-keys.ts'
import { isSingleKey, presentChord } from './chord.ts'
import { type Command, type CommandList, fullName } from './command.ts'
import type { ChangedKeys } from './keymap.ts'
import { usePreferences } from './preferences.ts'
import { sayFirst, sayIs, sayRefusal, type TakenChord } from './say-refusal.ts'
import { useKeymap } from './use-keymap.ts'

/** The command whose key is being changed; `taken` once a chord was pressed that is another one’s. */
export interface KeyChange {
  readonly command: Command
  /** A key that may be the first of two. */
  readonly first: string | null
  readonly taken: TakenChord | null
  /** What is said meanwhile. */
  readonly says: string
}

const invitation = 'Choose a command to give it another key. Keys are kept in this browser.'

/** How keys are changed: a command is chosen, one key or two pressed, and refused in words where they cannot be given. */
export function useKeyChange(list: CommandList) {
  const keymap = useKeymap(list)
  const [change, setChange] = useState<KeyChange | null>(null)
  const [said, setSaid] = useState(invitation)

  function begin(command: Command): void {
    setChange({ command, first: null, taken: null, says: 'Esc leaves it as it is.' })
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
  /** True when that was the end of it. A single key may be the first of two; Enter says that it is not. */
  function press(chord: string): boolean {
    if (!change) return true
    if (chord === 'escape') return end('Unchanged. Esc leads back, and cannot be another key.')
    const asked = addStroke(change, chord)
    const result = asked !== null && checkChord(keymap, change.command, asked)
    if (!result) setChange({ ...change, first: chord, says: sayFirst(chord) })
    else if (result.check === 'free') return changeTo(change, asked, takeChord)
    else if (result.check === 'same') return end(`Unchanged. ${sayIs(asked, change.command)} already.`)
    else setChange({ ...change, first: null, ...sayRefusal(keymap, change.command, asked, result) })
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

/** The chord that the strokes so far make; null while there may be another. */
function addStroke({ first }: KeyChange, chord: string): string | null {
  if (first !== null) return chord === 'enter' ? first : `${first} ${chord}`
  return isSingleKey(chord) && whyReserved(chord) === null ? null : chord
}
