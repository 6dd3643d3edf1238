import { beforeEach, describe, expect, test, vi } from 'vitest'
import { type ChordPress, isSingleKey, presentChord, readChord } from './chord.ts'

type Held = Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey' | 'isComposing', true>>

function press(key: string, held: Held & { code?: string; keyCode?: number } = {}): ChordPress {
  return { key, code: '', ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, ...held }
}

beforeEach(() => {
  vi.stubGlobal('navigator', { platform: 'Linux x86_64' })
  return () => vi.unstubAllGlobals()
})

describe('reads', () => {
  test.each([
    ['a letter', press('j'), 'j'],
    ['a letter with the capital lock', press('J'), 'j'],
    ['a capital', press('J', { shiftKey: true }), 'shift+j'],
    ['a sign by what it is, not by what it takes to type it', press('?', { shiftKey: true }), '?'],
    ['a digit', press('1'), '1'],
    ['a Cyrillic letter by its place', press('О', { code: 'KeyJ', shiftKey: true }), 'shift+j'],
    ['a Cyrillic letter on a key of signs', press('Ж', { code: 'Semicolon', shiftKey: true }), 'shift+ж'],
    ['Ctrl', press('z', { ctrlKey: true }), 'ctrl+z'],
    ['Ctrl and Shift', press('Z', { ctrlKey: true, shiftKey: true }), 'ctrl+shift+z'],
    ['Alt and an arrow', press('ArrowUp', { altKey: true }), 'alt+arrowup'],
    ['Shift and an arrow', press('ArrowLeft', { shiftKey: true }), 'shift+arrowleft'],
    ['the blank', press(' '), 'space'],
    ['the plus sign', press('+', { ctrlKey: true }), 'ctrl+plus'],
    ['the key of the system', press('f', { metaKey: true }), 'other+f'],
    ['Ctrl beside the key of the system', press('f', { ctrlKey: true, metaKey: true }), 'other+f'],
    ['Shift alone', press('Shift', { shiftKey: true }), null],
    ['a dead key', press('Dead'), null],
    ['a key of an input method', press('a', { isComposing: true }), null],
    ['a key that an input method took', press('a', { keyCode: 229 }), null],
  ])('%s', (_, event, expected) => {
    expect(readChord(event)).toBe(expected)
  })

  test('⌘ as Ctrl on a Mac, and Ctrl as another key', () => {
    vi.stubGlobal('navigator', { platform: 'MacIntel' })
    expect(readChord(press('z', { metaKey: true }))).toBe('ctrl+z')
    expect(readChord(press('z', { ctrlKey: true }))).toBe('other+z')
  })
})

test.each([
  ['j', true],
  ['shift+j', true],
  ['?', true],
  ['space', true],
  ['ж', true],
  ['ctrl+j', false],
  ['alt+shift+j', false],
  ['enter', false],
  ['arrowup', false],
])('whether %s can be switched off: %s', (chord, expected) => {
  expect(isSingleKey(chord)).toBe(expected)
})

test.each([
  ['j', 'J'],
  ['ctrl+shift+z', 'Ctrl Shift Z'],
  ['alt+arrowup', 'Alt ↑'],
  ['ctrl+plus', 'Ctrl +'],
  ['g l', 'G then L'],
  ['escape', 'Esc'],
  ['f2', 'F2'],
  ['\\', '\\'],
])('prints %s as %s', (chord, expected) => {
  expect(presentChord(chord)).toBe(expected)
})
