import { expect, test } from 'vitest'
import { keepLabels, readLabelMemory, recallLabels } from './label-memory.ts'

const none = { formats: {} }
const isPlain = () => false

test('what was chosen is known again for the same format, after it was stored', () => {
  const choices = new Map([
    ['PREDICTION', 'forecast'],
    ['DRAFT', null],
    ['__proto__', 'quote'],
  ])
  const kept = readLabelMemory(JSON.parse(JSON.stringify(keepLabels(none, 'brat', { choices, isPlain }))))
  expect(recallLabels(kept, 'brat')).toEqual(choices)
  expect(recallLabels(kept, 'csv').size).toBe(0)
  expect(recallLabels(kept, 'constructor').size).toBe(0)
})

test('a label that goes back to what it stands for by itself is forgotten, others stay', () => {
  const first = keepLabels(none, 'brat', {
    choices: new Map([
      ['Quote', 'forecast'],
      ['X', null],
    ]),
    isPlain,
  })
  const second = keepLabels(first, 'brat', {
    choices: new Map([['Quote', 'quote']]),
    isPlain: (label, choice) => label.toLowerCase() === choice,
  })
  expect([...recallLabels(second, 'brat')]).toEqual([['X', null]])
})

test('the oldest labels go when there are too many', () => {
  const choices = new Map(Array.from({ length: 600 }, (_, n) => [`label ${n}`, 'quote'] as const))
  const kept = recallLabels(keepLabels(none, 'csv', { choices, isPlain }), 'csv')
  expect(kept.size).toBe(500)
  expect(kept.has('label 599')).toBe(true)
})

test.each([null, 7, { formats: 3 }, { formats: { brat: [['a'], ['b', 3], 'c', [1, 'x']] } }])(
  'from %j nothing is taken that is no choice',
  stored => {
    expect(recallLabels(readLabelMemory(stored), 'brat').size).toBe(0)
  },
)
