import { expect, test } from 'vitest'
import { createClaim } from '../../../testing/create-claim.ts'
import { createTestReading } from '../../../testing/create-test-reading.ts'
import { setFields } from './set-fields.ts'
import { toComplete } from './unfinished.ts'

const text = 'He said: “It will rain.”'
const quote = createClaim({ id: 'quote', type: 'quote', fragments: [{ start: 10, end: 22 }] })
const forecast = createClaim({ id: 'forecast', type: 'forecast', fragments: [{ start: 10, end: 22 }] })

test('a speaker is to complete until the quote around has one', () => {
  const { open } = createTestReading(text, [quote, forecast])
  const names = () => toComplete(open, open.index.get('forecast') ?? forecast).map(({ name }) => name)
  expect(names()).toContain('speaker')
  expect(setFields(open, quote, { speaker: 'He' })).toBeNull()
  expect(names()).not.toContain('speaker')
  expect(names()).toContain('basis')
})

test('a value that does not fit is refused with the sentence of the laws, and all that came with it', () => {
  const { open, sent } = createTestReading(text, [forecast])
  expect(setFields(open, forecast, { basis: 'prediction', probability: 130 })).toBe(
    'Expected a number from 0 to 100; found 130.',
  )
  expect(open.index.get('forecast')).toEqual(forecast)
  expect(sent).toEqual([])
})

test('a stored value that no longer fits is to complete', () => {
  const { open } = createTestReading(text, [{ ...forecast, attributes: { basis: 'hunch' } }])
  const claim = open.index.get('forecast') ?? forecast
  expect(toComplete(open, claim).map(({ name }) => name)).toContain('basis')
  expect(setFields(open, claim, { polarity: 'will-happen' })).toBeNull()
  expect(open.index.get('forecast')?.attributes).toEqual({ basis: 'hunch', polarity: 'will-happen' })
})

test('who only reads changes nothing', () => {
  const { open, sent } = createTestReading(text, [forecast])
  open.store.setState({ writer: 'colleague' })
  expect(setFields(open, forecast, { basis: 'prediction' })).toBe('This layer is read-only here.')
  expect(sent).toEqual([])
})
