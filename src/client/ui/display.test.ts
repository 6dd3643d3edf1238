import { expect, test } from 'vitest'
import { readDisplay, usualDisplay } from './display.ts'

test('what was chosen is read as it was', () => {
  const chosen = { textSize: 23, measure: 'wide', density: 'compact', lines: 'ink' }
  expect(readDisplay(chosen)).toEqual(chosen)
})

test.each([
  ['nothing', {}],
  ['what no version knows', { textSize: 400, measure: 'endless', density: null, lines: ['bold'] }],
  ['values of another kind', { textSize: '21', measure: 3, density: true, lines: { ink: 1 } }],
])('%s is as usual', (_, stored) => {
  expect(readDisplay(stored)).toEqual(usualDisplay)
})

test('one broken choice leaves the others', () => {
  expect(readDisplay({ textSize: 21, lines: 'rainbow' })).toEqual({ ...usualDisplay, textSize: 21 })
})
