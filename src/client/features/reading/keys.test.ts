import { beforeEach, expect, test, vi } from 'vitest'
import { defaultCodebook } from '../../../core/default-codebook.ts'
import { bindings, readPress } from './keys.ts'

beforeEach(() => {
  vi.stubGlobal('navigator', { platform: 'Linux x86_64' })
  return () => vi.unstubAllGlobals()
})

function press(key: string, held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey', true>> = {}) {
  const event = { key, code: '', ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, ...held }
  return readPress(event as KeyboardEvent, defaultCodebook, null)
}

test.each([
  ['f', {}, { press: 'tag', type: 'forecast' }],
  ['Q', { shiftKey: true }, { press: 'only', type: 'quote' }],
  ['j', {}, { press: 'command', command: 'next' }],
  ['<', { shiftKey: true }, { press: 'command', command: 'start-back' }],
  ['z', { ctrlKey: true }, { press: 'command', command: 'undo' }],
  ['Z', { ctrlKey: true, shiftKey: true }, { press: 'command', command: 'redo' }],
  ['ArrowUp', { altKey: true }, { press: 'command', command: 'out' }],
  ['f', { ctrlKey: true }, null],
  ['a', { metaKey: true }, null],
  ['n', { altKey: true }, null],
] as const)('%s with %o', (key, held, expected) => {
  expect(press(key, held)).toEqual(expected)
})

test('G then L goes to the library, L alone does nothing', () => {
  const event = { key: 'l', code: 'KeyL', ctrlKey: false, shiftKey: false, altKey: false, metaKey: false }
  expect(readPress(event as KeyboardEvent, defaultCodebook, 'g')).toEqual({
    press: 'command',
    command: 'library',
  })
  expect(readPress(event as KeyboardEvent, defaultCodebook, null)).toBeNull()
})

test('no chord is bound twice, and none is the key of a type', () => {
  const chords = [
    ...bindings.flatMap(binding => binding.keys),
    ...defaultCodebook.types.map(type => type.key),
  ]
  expect(new Set(chords).size).toBe(chords.length)
})

test('on a Mac, ⌘ is the key for commands and Ctrl is not', () => {
  vi.stubGlobal('navigator', { platform: 'MacIntel' })
  expect(press('z', { metaKey: true })).toEqual({ press: 'command', command: 'undo' })
  expect(press('z', { ctrlKey: true })).toBeNull()
})
