import { beforeEach, expect, test, vi } from 'vitest'
import type { PersonPreferences } from '../../api/preferences.ts'
import { readMemory, writeMemory } from './preferences-memory.ts'

const preferences: PersonPreferences = {
  ...{ theme: 'dark', textSize: 21, measure: 'wide', density: 'compact', lines: 'ink' },
  ...{ letterKeys: false, selectionUnit: 'sentence', keys: {}, speakMarks: false },
  ...{ hidesLayers: true, hidesNames: false },
}
const nothing = { agreed: null, changedAt: null }
const at = '2026-01-02T00:00:00.000Z'

const kept = new Map<string, string>()
let isFull = false
beforeEach(() => {
  kept.clear()
  isFull = false
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      if (isFull) throw new DOMException('no room', 'QuotaExceededError')
      kept.set(key, value)
    },
  })
  return () => vi.unstubAllGlobals()
})

test('what both had in common is read again as it was written', () => {
  expect(readMemory()).toEqual(nothing)
  writeMemory({ agreed: { at, preferences }, changedAt: at })
  expect(readMemory()).toEqual({ agreed: { at, preferences }, changedAt: at })
})

test('where there is no room there is nothing', () => {
  isFull = true
  writeMemory({ agreed: null, changedAt: at })
  expect(readMemory()).toEqual(nothing)
})

test.each(['{broken', '7', '{"agreed":7,"changedAt":null}', '{"agreed":null,"changedAt":"soon"}'])(
  '%s is as if there were nothing',
  stored => {
    kept.set('assay-preferences-kept', stored)
    expect(readMemory()).toEqual(nothing)
  },
)
