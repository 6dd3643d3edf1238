import { expect, test } from 'vitest'
import { columnMarks } from './gutter-mark.tsx'

const mark = (id: string, start: number, look: 'claim' | 'proposed' = 'claim') =>
  ({ id, type: 'quote', fragments: [{ start, end: start + 5 }], look }) as const

test('letters of claims that may begin in one line stand beside one another, others nearest to the text', () => {
  const columns = columnMarks([mark('c', 50), mark('a', 0), mark('b', 0), mark('d', 70), mark('e', 200)])
  expect(Object.fromEntries(columns)).toEqual({ a: 0, b: 1, c: 2, d: 0, e: 0 })
})

test('what is proposed has no letter of its own', () => {
  expect(columnMarks([mark('a', 0, 'proposed')]).size).toBe(0)
})
