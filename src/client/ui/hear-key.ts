import { isSingleKey } from './chord.ts'
import type { Command } from './command.ts'
import type { Keymap } from './keymap.ts'

/** Where a key was pressed: where one types, in or under a dialog or menu, or anywhere else. */
export type KeyPlace = 'page' | 'field' | 'dialog'

interface Press<Name extends string> {
  readonly keymap: Keymap<Name>
  readonly chord: string
  /** The stroke before, where it may begin strokes that belong together. */
  readonly before: string | null
  readonly place: KeyPlace
  /** Whether letters, digits and signs alone are commands. */
  readonly letterKeys: boolean
}

interface Heard<Name extends string> {
  readonly command: Command<Name> | null
  /** What the next press has before it. */
  readonly before: string | null
}

const nothing = { command: null, before: null }

/** Which command a press asks for; none in a dialog, and in fields only what nobody types. */
export function hearKey<Name extends string>(press: Press<Name>): Heard<Name> {
  const { keymap, chord, before, place, letterKeys } = press
  if (place === 'dialog' || (!letterKeys && isSingleKey(chord))) return nothing
  if (place === 'field') {
    const command = isNeverTyped(chord) ? keymap.commandAt(chord) : undefined
    return command?.inFields ? { command, before: null } : nothing
  }
  const command =
    (before === null ? undefined : keymap.commandAt(`${before} ${chord}`)) ?? keymap.commandAt(chord)
  if (command) return { command, before: null }
  return { command: null, before: keymap.isBeginning(chord) ? chord : null }
}

function isNeverTyped(chord: string): boolean {
  return chord === 'escape' || chord.startsWith('ctrl+')
}
