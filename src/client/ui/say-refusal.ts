// What is said while a key is changed: what may follow, and why a chord cannot be had just so.
import { type ChordCheck, spareChords } from './change-keys.ts'
import { presentChord } from './chord.ts'
import { type Command, fullName } from './command.ts'
import type { Keymap } from './keymap.ts'
import { plural } from './plural.ts'

type Owners = Extract<ChordCheck, { check: 'taken' }>['owners']

/** A chord that others have, and whether its one owner could get another for it. */
export interface TakenChord {
  readonly chord: string
  readonly owners: Owners
  readonly canSwap: boolean
}

interface Refusal {
  readonly taken: TakenChord | null
  readonly says: string
}

export function sayFirst(chord: string): string {
  const printed = presentChord(chord)
  return `${printed}. Press a second key, or ${presentChord('enter')} for ${printed} alone.`
}

/** What is said, and asked, of a chord that cannot be had just so. */
export function sayRefusal(
  keymap: Keymap,
  command: Command,
  chord: string,
  result: Extract<ChordCheck, { check: 'reserved' | 'taken' }>,
): Refusal {
  if (result.check === 'reserved') return { taken: null, says: `${result.reason} Press another, or Esc.` }
  const { owners } = result
  const canSwap = owners.length === 1 && spareChords(keymap, command, chord).length > 0
  return { taken: { chord, owners, canSwap }, says: sayTaken(keymap, chord, owners) }
}

function sayTaken(keymap: Keymap, chord: string, owners: Owners): string {
  const [owner, ...others] = owners
  const theirs = keymap.chordsOf(owner.command)
  if (theirs.includes(chord)) return `${sayIs(chord, owner)}.`
  const first = theirs.find(each => chord.startsWith(`${each} `))
  if (first !== undefined) return `${sayIs(first, owner)}, so that ${presentChord(chord)} would not be heard.`
  return `${presentChord(chord)} begins the keys of ${nameOwners([owner, ...others])}.`
}

/** The commands that a chord would be taken from, in words. */
export function nameOwners([owner, ...others]: Owners): string {
  return `“${fullName(owner)}”${others.length > 0 ? ` and ${plural(others.length, 'other')}` : ''}`
}

export function sayIs(chord: string, command: Command): string {
  return `${presentChord(chord)} is “${fullName(command)}”`
}
