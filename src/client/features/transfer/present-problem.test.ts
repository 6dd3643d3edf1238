import { expect, test } from 'vitest'
import { presentPlace, presentSentence } from './present-problem.ts'

test.each([
  [
    { path: '$.claims[3].type', line: 31, column: 15, message: 'Expected a type.' },
    'Line 31, column 15, $.claims[3].type',
    'Expected a type.',
  ],
  [
    { path: 'row 4', line: 4, file: 'b.csv', message: 'Expected a place in the text; found none.' },
    'b.csv, line 4, row 4',
    'Expected a place in the text; found none.',
  ],
  [
    { path: '$', line: 5, column: 3, message: 'Line 5, column 3: expected a comma.' },
    'Line 5, column 3, $',
    'Expected a comma.',
  ],
  [{ path: '$', line: 2, message: 'Line 2: Expected an object.' }, 'Line 2, $', 'Expected an object.'],
  [
    { path: '$', message: 'Byte 7 (counting from 0) is not valid UTF-8.' },
    '$',
    'Byte 7 (counting from 0) is not valid UTF-8.',
  ],
])('%j', (problem, place, sentence) => {
  expect([presentPlace(problem), presentSentence(problem)]).toEqual([place, sentence])
})
