import { beforeEach, expect, test, vi } from 'vitest'
import { typedDrafts } from './typed-drafts.ts'

const kept = new Map<string, string>()
let isFull = false
beforeEach(() => {
  kept.clear()
  isFull = false
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => kept.delete(key),
    setItem(key: string, value: string) {
      if (isFull) throw new DOMException('no room', 'QuotaExceededError')
      kept.set(key, value)
    },
  })
  return () => vi.unstubAllGlobals()
})

const date = { text: 'by spring', why: 'Expected a date.' }

test('what is typed is kept by claim and attribute, until it is taken out', () => {
  const drafts = typedDrafts('article', 'c1')
  drafts.write('horizonEnd', date)
  drafts.write('probability', { text: '130', why: null })
  expect(typedDrafts('article', 'c1').read()).toEqual({
    horizonEnd: date,
    probability: { text: '130', why: null },
  })
  expect(typedDrafts('article', 'c2').read()).toEqual({})
  expect(typedDrafts('other', 'c1').read()).toEqual({})
  drafts.write('horizonEnd', null)
  drafts.write('probability', null)
  drafts.write('speaker', null)
  expect(drafts.read()).toEqual({})
  expect(kept.size).toBe(0)
})

test('where there is no room it is kept while the page is there', () => {
  isFull = true
  typedDrafts('article', 'full').write('horizonEnd', date)
  expect(typedDrafts('article', 'full').read()).toEqual({ horizonEnd: date })
  isFull = false
  typedDrafts('article', 'full').write('horizonEnd', null)
  expect(typedDrafts('article', 'full').read()).toEqual({})
})

test.each(['{broken', 'null', '7', '{"a":null}', '{"a":{"text":7}}'])(
  '%s is nothing that was typed',
  stored => {
    kept.set('assay:typed:article c1', stored)
    expect(typedDrafts('article', 'c1').read()).toEqual({})
  },
)
