import { beforeEach, expect, test, vi } from 'vitest'
import { defaultCodebook } from '../../../core/default-codebook.ts'
import { presentChord, readChord } from '../../ui/chord.ts'
import { hearKey } from '../../ui/hear-key.ts'
import { createKeymap } from '../../ui/keymap.ts'
import { bindings } from './bindings.ts'
import { commandsOf, hintsFor, readCommand } from './keys.ts'

beforeEach(() => {
  vi.stubGlobal('navigator', { platform: 'Linux x86_64' })
  return () => vi.unstubAllGlobals()
})

const list = commandsOf(defaultCodebook)
const keymap = createKeymap(list, {})

type Held = Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey', true>>

function press(key: string, held: Held = {}, before: string | null = null) {
  const event = { key, code: '', ctrlKey: false, shiftKey: false, altKey: false, metaKey: false, ...held }
  const chord = readChord(event)
  if (chord === null) return null
  const { command } = hearKey({ keymap, chord, before, place: 'page', letterKeys: true })
  return command && readCommand(command.command)
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
  ['Alt', { altKey: true }, null],
] as const)('%s with %o', (key, held, expected) => {
  expect(press(key, held)).toEqual(expected)
})

test('G then L goes to the library, L alone does nothing', () => {
  expect(press('l', {}, 'g')).toEqual({ press: 'command', command: 'library' })
  expect(press('l')).toBeNull()
})

test('no chord is bound twice, and none is the key of a type', () => {
  const chords = list.commands.flatMap(({ keys }) => keys)
  expect(new Set(chords).size).toBe(chords.length)
})

test('every key that is printed is one that works', () => {
  for (const { command, keys, printed = [] } of bindings) {
    const names: Record<string, string> = { Enter: '↵' }
    for (const each of printed) expect(keys.map(presentChord), command).toContain(names[each] ?? each)
  }
})

test('the hints name what has a key, and changed keys as they are', () => {
  const changed = createKeymap(list, {
    'article.next': ['ctrl+j'],
    'article.undo': [],
    'article.tag forecast': ['1'],
  })
  const hints = hintsFor(defaultCodebook, changed)
  expect(hints.map(({ label }) => label)).toEqual([
    'Next, previous',
    'Out, in',
    'Caret',
    'Tag selection',
    'Add part',
    'Note',
  ])
  expect(hints[0]?.keys).toEqual(['Ctrl J', 'K'])
  expect(hints[3]?.keys).toEqual(['1', 'A', 'Q'])
})
