import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'

const page = readFileSync(new URL('index.html', import.meta.url), 'utf8')
const script = /<script>(.*?)<\/script>/s.exec(page)?.[1] ?? ''

/** What the root wears after the page's own script, and what is left in the browser's store. */
function run(stored: Record<string, string> | null): { worn: object; left: string[] } {
  const dataset = {}
  const kept = new Map(Object.entries(stored ?? {}))
  const context = {
    document: { documentElement: { dataset } },
    get localStorage() {
      if (!stored) throw new DOMException('Access is denied for this document.', 'SecurityError')
      return {
        getItem: (key: string) => kept.get(key) ?? null,
        removeItem: (key: string) => kept.delete(key),
      }
    },
  }
  runInNewContext(script, context)
  return { worn: dataset, left: [...kept.keys()] }
}

const preferences = (state: unknown) => ({ 'assay-preferences': JSON.stringify({ state, version: 0 }) })

test.each([
  ['nothing', {}, {}],
  ['a theme', { 'assay-theme': 'dark' }, { theme: 'dark' }],
  ['another theme than there is', { 'assay-theme': 'pink' }, {}],
  ['a display', preferences({ textSize: 21, lines: 'ink', keys: {} }), { textSize: 21, lines: 'ink' }],
  ['no state', { 'assay-preferences': 'null' }, {}],
])('before the first paint, a browser that keeps %s', (_, stored, worn) => {
  expect(run(stored as Record<string, string>)).toEqual({ worn, left: Object.keys(stored) })
})

test.each(['{broken', '{"state":7}'])('%s is as usual, and removed', broken => {
  expect(run({ 'assay-theme': 'dark', 'assay-preferences': broken })).toEqual({
    worn: { theme: 'dark' },
    left: ['assay-theme'],
  })
})

test('a browser that keeps nothing from anybody shows all as usual', () => {
  expect(run(null)).toEqual({ worn: {}, left: [] })
})
