import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkProperty } from '../../testing/property.ts'
import { checkChord, resetAllKeys, resetKeys, swapChord, takeChord, whyReserved } from './change-keys.ts'
import type { Command, CommandList } from './command.ts'
import { type ChangedKeys, createKeymap } from './keymap.ts'

const next: Command = { command: 'next', group: 'Move', label: 'Next', keys: ['j'] }
const previous: Command = { command: 'previous', group: 'Move', label: 'Previous', keys: ['k'] }
const out: Command = { command: 'out', group: 'Move', label: 'Out', keys: ['[', 'alt+arrowup'] }
const library: Command = { command: 'library', group: 'Go', label: 'Library', keys: ['g l'] }
const speakers: Command = { command: 'speakers', group: 'Go', label: 'Speakers', keys: ['g s'] }
const redo: Command = {
  command: 'redo',
  group: 'Go',
  label: 'Do again',
  keys: ['ctrl+shift+z', 'ctrl+y'],
  printed: ['Ctrl Shift Z'],
}
const paste: Command = { command: 'paste', group: 'Go', label: 'Paste', keys: ['ctrl+enter'], isFixed: true }
const list: CommandList = { page: 'test', commands: [next, previous, out, library, speakers, redo, paste] }

function mapOf(changed: ChangedKeys) {
  return createKeymap(list, changed)
}

/** Which command each of the chords does. */
function doing(changed: ChangedKeys, ...chords: string[]) {
  return chords.map(chord => mapOf(changed).commandAt(chord)?.command ?? null)
}

test('a free chord takes the place of all that a command had', () => {
  const changed = takeChord(mapOf({}), {}, out, 'x')
  expect(doing(changed, 'x', '[', 'alt+arrowup')).toEqual(['out', null, null])
  expect(mapOf(changed).printed('out')).toEqual(['X'])
  expect(mapOf(changed).isChanged(out)).toBe(true)
  expect(mapOf(changed).isChanged(next)).toBe(false)
})

test('a command’s own keys are printed as it says, changed ones as they are', () => {
  expect(mapOf({}).printed('redo')).toEqual(['Ctrl Shift Z'])
  expect(mapOf({}).printed('library')).toEqual(['G then L'])
  expect(mapOf(takeChord(mapOf({}), {}, redo, 'ctrl+y')).printed('redo')).toEqual(['Ctrl Y'])
})

test('a taken chord names its owner, and can be taken or swapped', () => {
  expect(checkChord(mapOf({}), next, 'k')).toEqual({ check: 'taken', owners: [previous] })
  const taken = takeChord(mapOf({}), {}, next, 'k')
  expect(doing(taken, 'j', 'k')).toEqual([null, 'next'])
  expect(mapOf(taken).printed('previous')).toEqual([])
  const swapped = swapChord(mapOf({}), {}, next, 'k')
  expect(doing(swapped, 'j', 'k')).toEqual(['previous', 'next'])
})

test('who loses one of several chords keeps the others', () => {
  const changed = takeChord(mapOf({}), {}, next, '[')
  expect(doing(changed, '[', 'alt+arrowup')).toEqual(['next', 'out'])
})

test('a chord that begins two strokes is theirs', () => {
  expect(checkChord(mapOf({}), next, 'g')).toEqual({ check: 'taken', owners: [library, speakers] })
  expect(checkChord(mapOf({}), library, 'g')).toEqual({ check: 'taken', owners: [speakers] })
  const changed = takeChord(mapOf({}), {}, next, 'g')
  expect(doing(changed, 'g', 'g l', 'g s')).toEqual(['next', null, null])
  expect(checkChord(mapOf({}), next, 'l')).toEqual({ check: 'free' })
})

test('two strokes can be given, and take a key that is their first one', () => {
  expect(checkChord(mapOf({}), next, 'g x')).toEqual({ check: 'free' })
  expect(checkChord(mapOf({}), next, 'g l')).toEqual({ check: 'taken', owners: [library] })
  expect(checkChord(mapOf({}), next, 'k x')).toEqual({ check: 'taken', owners: [previous] })
  expect(checkChord(mapOf({}), next, 'j x')).toEqual({ check: 'free' })
  expect(checkChord(mapOf({}), next, 'g tab').check).toBe('reserved')
  const changed = takeChord(mapOf({}), {}, next, 'k x')
  expect(doing(changed, 'k', 'k x', 'j')).toEqual([null, 'next', null])
  expect(mapOf(changed).isBeginning('k')).toBe(true)
  expect(mapOf(changed).printed('next')).toEqual(['K then X'])
  expect(doing(swapChord(mapOf({}), {}, next, 'k x'), 'j', 'k x')).toEqual(['previous', 'next'])
  expect(doing(resetKeys(mapOf(changed), changed, previous), 'k', 'k x', 'j')).toEqual([
    'previous',
    null,
    'next',
  ])
})

test('a swap makes no second owner, and gives nothing that could not be heard', () => {
  const changed = swapChord(mapOf({}), {}, next, 'g')
  expect(doing(changed, 'g', 'j')).toEqual(['next', 'library'])
  expect(mapOf(changed).printed('speakers')).toEqual([])
  expect(mapOf(swapChord(mapOf({}), {}, library, 'g')).printed('speakers')).toEqual([])
})

test('a key that a later codebook brings gives way to two strokes that begin with it', () => {
  const changed = takeChord(mapOf({}), {}, next, 'x j')
  const tag: Command = { command: 'tag', group: 'Tag', label: 'Tag', keys: ['x'] }
  const later = createKeymap({ ...list, commands: [...list.commands, tag] }, changed)
  expect(later.chordsOf('tag')).toEqual([])
  expect(later.commandAt('x j')).toBe(next)
})

test('a chord that is there already is told apart, and a fixed one is refused', () => {
  expect(checkChord(mapOf({}), next, 'j')).toEqual({ check: 'same' })
  expect(checkChord(mapOf({}), next, 'ctrl+enter').check).toBe('reserved')
})

test.each([
  ['tab', 'Tab moves the focus.'],
  ['shift+tab', 'Tab moves the focus.'],
  ['escape', 'Esc leads back.'],
  ['ctrl+t', 'Ctrl T belongs to the browser.'],
  ['ctrl+w', 'Ctrl W belongs to the browser.'],
  ['ctrl+n', 'Ctrl N belongs to the browser.'],
  ['ctrl+f', 'Ctrl F belongs to the browser.'],
  ['ctrl+shift+t', 'Ctrl Shift T belongs to the browser.'],
  ['ctrl+1', 'Ctrl 1 belongs to the browser.'],
  ['alt+arrowleft', 'Alt ← belongs to the browser.'],
  ['f5', 'F5 belongs to the browser or the system.'],
  ['other+j', 'Meta J belongs to the system.'],
  ['space', 'Space presses what has the focus.'],
  ['shift+enter', 'Shift ↵ presses what has the focus.'],
  ['arrowdown', '↓ moves and selects.'],
  ['shift+arrowleft', 'Shift ← moves and selects.'],
])('%s is refused: %s', (chord, reason) => {
  expect(whyReserved(chord)).toBe(reason)
})

test.each(['j', 'shift+j', '?', 'ctrl+k', 'ctrl+alt+t', 'alt+arrowup', 'enter', 'delete', 'alt+f'])(
  '%s can be given',
  chord => {
    expect(whyReserved(chord)).toBeNull()
  },
)

test('a reset gives a command its own keys, and who had got them loses them', () => {
  const taken = takeChord(mapOf({}), {}, previous, 'j')
  const again = resetKeys(mapOf(taken), taken, next)
  expect(doing(again, 'j', 'k')).toEqual(['next', 'previous'])
  const swapped = swapChord(mapOf({}), {}, next, 'k')
  expect(resetKeys(mapOf(swapped), swapped, next)).toEqual({})
  const over = takeChord(mapOf({}), {}, next, 'g')
  expect(doing(resetKeys(mapOf(over), over, library), 'g', 'g l', 'j')).toEqual([null, 'library', 'next'])
})

test('a reset of all leaves other pages as they are', () => {
  const changed = { ...takeChord(mapOf({}), {}, next, 'x'), 'other.next': ['y'] }
  expect(resetAllKeys(mapOf(changed), changed)).toEqual({ 'other.next': ['y'] })
})

test('whatever is changed, no chord does two things and what is printed is what works', () => {
  const chord = fc.constantFrom('j', 'k', '[', 'g', 'x', 'ctrl+y', 'alt+arrowup', 'g x', 'g l', 'k x', 'x j')
  const command = fc.constantFrom(next, previous, out, library, speakers, redo)
  const step = fc.record({ how: fc.constantFrom('take', 'swap', 'reset'), command, chord })
  checkProperty(
    'change keys',
    fc.property(fc.array(step, { maxLength: 12 }), steps => {
      let changed: ChangedKeys = {}
      for (const { how, command, chord } of steps) {
        const keymap = mapOf(changed)
        if (how === 'reset') changed = resetKeys(keymap, changed, command)
        else if (checkChord(keymap, command, chord).check !== 'same')
          changed = (how === 'take' ? takeChord : swapChord)(keymap, changed, command, chord)
        if (how === 'reset') expect(mapOf(changed).chordsOf(command.command)).toEqual(command.keys)
        else expect(mapOf(changed).commandAt(chord)?.command).toBe(command.command)
      }
      const keymap = mapOf(changed)
      const all = list.commands.flatMap(each => keymap.chordsOf(each.command))
      expect(new Set(all).size).toBe(all.length)
      for (const each of all) expect(all.some(other => other.startsWith(`${each} `))).toBe(false)
      for (const each of list.commands)
        for (const own of keymap.chordsOf(each.command)) expect(keymap.commandAt(own)).toBe(each)
    }),
  )
})
