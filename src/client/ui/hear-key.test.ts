import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { checkProperty } from '../../testing/property.ts'
import { readChord } from './chord.ts'
import type { CommandList } from './command.ts'
import { hearKey, type KeyPlace } from './hear-key.ts'
import { createKeymap } from './keymap.ts'

beforeEach(() => {
  vi.stubGlobal('navigator', { platform: 'Linux x86_64' })
  return () => vi.unstubAllGlobals()
})

const list: CommandList = {
  page: 'test',
  commands: [
    { command: 'f', group: '', label: '', keys: ['f'] },
    { command: 'only-f', group: '', label: '', keys: ['shift+f'] },
    { command: 'sign', group: '', label: '', keys: ['?', '\\'] },
    { command: 'enter', group: '', label: '', keys: ['enter'] },
    { command: 'moved', group: '', label: '', keys: ['alt+arrowup', 'delete'] },
    { command: 'undo', group: '', label: '', keys: ['ctrl+z'] },
    { command: 'export', group: '', label: '', keys: ['ctrl+e'], inFields: true },
    { command: 'letter', group: '', label: '', keys: ['e'], inFields: true },
    { command: 'back', group: '', label: '', keys: ['escape'], inFields: true },
    { command: 'library', group: '', label: '', keys: ['g l'] },
  ],
}
const keymap = createKeymap(list, {})
const keys = ['f', 'F', 'a', 'e', 'g', 'l', 'z', '?', '\\', '1', 'Enter', 'Escape', 'Delete', 'ArrowUp', ' ']
const press = fc.record({
  key: fc.constantFrom(...keys),
  code: fc.constant(''),
  ctrlKey: fc.boolean(),
  shiftKey: fc.boolean(),
  altKey: fc.boolean(),
  metaKey: fc.boolean(),
})
const place = fc.constantFrom<KeyPlace>('page', 'field', 'dialog')

function hear(chord: string, options: { place?: KeyPlace; before?: string; letterKeys?: boolean } = {}) {
  const { place = 'page', before = null, letterKeys = true } = options
  return hearKey({ keymap, chord, before, place, letterKeys })
}

test('a command is heard by a chord with all of its modifiers and no other', () => {
  checkProperty(
    'hear keys',
    fc.property(press, place, fc.boolean(), (event, place, letterKeys) => {
      const chord = readChord(event)
      if (chord === null) throw new Error('expected a chord')
      const { command } = hear(chord, { place, letterKeys })
      if (!command) return
      expect(place).not.toBe('dialog')
      const bound = command.keys.find(each => each === chord)
      expect(bound, `${chord} is bound`).toBeDefined()
      const parts = new Set(bound?.split('+'))
      expect(parts.has('ctrl')).toBe(event.ctrlKey)
      expect(parts.has('alt')).toBe(event.altKey)
      expect(event.metaKey).toBe(false)
      // A sign may take Shift to type.
      if (event.key !== '?' && event.key !== '\\') expect(parts.has('shift')).toBe(event.shiftKey)
      if (place === 'field') expect(['export', 'back']).toContain(command.command)
      if (!letterKeys) expect(/^(shift\+)?.$/.test(chord)).toBe(false)
    }),
    { runs: 2000 },
  )
})

test('what is bound is heard on the page', () => {
  for (const { command, keys } of list.commands) {
    for (const chord of keys.filter(each => !each.includes(' '))) {
      expect(hear(chord).command?.command, chord).toBe(command)
    }
  }
})

test.each([
  ['g', 'l', 'library'],
  ['g', 'f', 'f'],
  ['g', 'ctrl+l', null],
  ['ctrl+g', 'l', null],
  ['f', 'l', null],
] as const)('%s and then %s does %s', (first, second, expected) => {
  const { before } = hear(first)
  const heard = hear(second, before === null ? {} : { before })
  expect(heard.command?.command ?? null).toBe(expected)
})

test('a first stroke in a field or under a dialog begins nothing', () => {
  expect(hear('g').before).toBe('g')
  expect(hear('g', { place: 'field' }).before).toBeNull()
  expect(hear('g', { place: 'dialog' }).before).toBeNull()
  expect(hear('g', { letterKeys: false }).before).toBeNull()
})
