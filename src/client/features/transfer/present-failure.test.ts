import { expect, test } from 'vitest'
import type { ErrorCode } from '../../../api/errors.ts'
import { ApiError, NetworkError } from '../../data/http.ts'
import { presentFailure } from './present-failure.ts'

function refusal(code: ErrorCode, title: string) {
  return new ApiError({ type: `urn:assay:error:${code}`, title, status: 400, code })
}
const tryAgain = 'Try again: importing twice is harmless.'

test('nothing was imported when the server says so', () => {
  expect(presentFailure(refusal('too-large', 'Too large.'))).toEqual(['Nothing was imported.', 'Too large.'])
})

test.each([
  ['without an answer', new NetworkError('Assay could not be reached.'), 'The answer did not arrive.'],
  [
    'with an answer that says nothing',
    refusal('internal', 'The server answered 502.'),
    'The server answered 502.',
  ],
])('%s it is not known, and trying again is harmless', (_, error, known) => {
  expect(presentFailure(error)).toEqual([known, tryAgain])
})
