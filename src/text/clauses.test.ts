import { expect, test } from 'vitest'
import { clauseAt, sentenceAt } from './clauses.ts'
import { createReader } from './reader.ts'

// text, where the caret stands (|), the clause, the sentence
const cases: readonly (readonly [text: string, clause: string | null, sentence: string | null])[] = [
  ['|One, two; three.', 'One', 'One, two; three.'],
  ['One,| two; three.', 'One', 'One, two; three.'],
  ['One, t|wo; three.', 'two', 'One, two; three.'],
  ['One, two; three.|', 'three.', 'One, two; three.'],
  ['A first. But – as he |said – it may. Last.', 'as he said', 'But – as he said – it may.'],
  ['A first. But – as he said – |it may. Last.', 'it may.', 'But – as he said – it may.'],
  ['“It will rain,” he |said, at 10:30.', 'he said', '“It will rain,” he said, at 10:30.'],
  ['well-known 1,000 peo|ple', 'well-known 1,000 people', 'well-known 1,000 people'],
  ['他说，价格会|上涨。', '价格会上涨。', '他说，价格会上涨。'],
  ['😀 one, |two', 'two', '😀 one, two'],
  ['|', null, null],
]

test.each(cases)('%s', (marked, clause, sentence) => {
  const at = [...marked.slice(0, marked.indexOf('|'))].length
  const reader = createReader(marked.replace('|', ''))
  const words = (span: ReturnType<typeof clauseAt>) => span && reader.points.slice(span.start, span.end)
  expect(words(clauseAt(reader, at))).toBe(clause)
  expect(words(sentenceAt(reader, at))).toBe(sentence)
})
