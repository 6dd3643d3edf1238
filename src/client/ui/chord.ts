// Chords: one key with the modifiers held, as text. `ctrl+shift+z`, `shift+f`, `[`; strokes one after the other, `g l`.
import { hasCommandKey } from './platform.ts'
import { type KeyPress, readKey } from './read-key.ts'

/** The parts of a keyboard event that make a chord. */
export interface ChordPress extends KeyPress {
  readonly ctrlKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly isComposing?: boolean
  readonly keyCode?: number
}

/** Browsers give this key code to every press that an input method takes. */
const taken = 229
/** Keys that say nothing by themselves. */
const silent = new Set(
  'alt altgraph capslock compose control dead fn hyper meta numlock os process scrolllock shift super unidentified'.split(
    ' ',
  ),
)
/** Names for keys whose own would not be seen or would be read as the sign between the parts. */
const spelled: Readonly<Record<string, string>> = { ' ': 'space', '+': 'plus' }

/**
 * The chord of a press: `ctrl` is ⌘ on a Mac, `other` the other one of the two. Shift is not named with signs, which
 * differ in what it takes to type them. Null for modifiers alone and for keys that an input method takes.
 */
export function readChord(press: ChordPress): string | null {
  if (press.isComposing || press.keyCode === taken) return null
  const key = readKey(press).toLowerCase()
  if (key === '' || silent.has(key)) return null
  const isCommand = hasCommandKey(press)
  const parts = [
    isCommand && 'ctrl',
    !isCommand && (press.ctrlKey || press.metaKey) && 'other',
    press.altKey && 'alt',
    press.shiftKey && !isSign(key) && 'shift',
    spelled[key] ?? key,
  ]
  return parts.filter(part => part !== false).join('+')
}

/** The key of a chord without its modifiers. */
export function keyOf(chord: string): string {
  return chord.slice(chord.lastIndexOf('+') + 1)
}

/** True for a letter, digit or sign that is typed without Ctrl, ⌘ or Alt, as each stroke of `g l` is. */
export function isSingleKey(chord: string): boolean {
  const isBare = /^(shift\+)?[^+]+$/.test(chord)
  const key = keyOf(chord)
  return isBare && ([...key].length === 1 || key === 'space' || key === 'plus')
}

const printedNames: Readonly<Record<string, string>> = {
  ctrl: 'Ctrl',
  other: 'Meta',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  backspace: 'Backspace',
  delete: 'Del',
  enter: '↵',
  escape: 'Esc',
  insert: 'Ins',
  pagedown: 'PgDn',
  pageup: 'PgUp',
  plus: '+',
}

/** A chord as it is printed where Ctrl is the key for commands: `Ctrl Shift Z`, `G then L`. */
export function presentChord(chord: string): string {
  return chord
    .split(' ')
    .map(stroke => stroke.split('+').map(presentName).join(' '))
    .join(' then ')
}

function presentName(name: string): string {
  return printedNames[name] ?? name.charAt(0).toUpperCase() + name.slice(1)
}

function isSign(key: string): boolean {
  return [...key].length === 1 && !/[\p{L}\s]/u.test(key)
}
