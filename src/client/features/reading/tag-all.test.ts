import { beforeEach, expect, test } from 'vitest'
import type { Span } from '../../../core/span.ts'
import { createTestReading } from '../../../testing/create-test-reading.ts'
import { useToasts } from '../../ui/toasts.ts'
import { tag, undo } from './actions.ts'
import { offerUndo, stepBack } from './commands.ts'
import type { OpenArticle } from './open-article.ts'
import { mostTaggedAtOnce, tagAll } from './tag-all.ts'

const text = 'a war and a war and a war'
const places: readonly Span[] = [2, 12, 22].map(start => ({ start, end: start + 3 }))

beforeEach(() => useToasts.setState({ toasts: [] }))

function tagged({ index }: OpenArticle): string {
  return index
    .all()
    .map(({ type, fragments: [first] }) => `${type} ${first?.start}-${first?.end}`)
    .join(', ')
}

function lastToast() {
  return useToasts.getState().toasts.at(-1)
}

test('all places become one edit, taken back as one', () => {
  const { open, sent } = createTestReading(text)
  tagAll(open, 'forecast', places)
  expect(tagged(open)).toBe('forecast 2-5, forecast 12-15, forecast 22-25')
  expect(sent).toHaveLength(1)
  expect(lastToast()?.message).toBe('Tagged 3 forecasts.')
  undo(open)
  expect(tagged(open)).toBe('')
})

test('what is tagged so already is left out and told', () => {
  const { open, sent } = createTestReading(text)
  tag(open, 'forecast', { start: 12, end: 15 })
  tag(open, 'quote', { start: 2, end: 5 })
  tagAll(open, 'forecast', places)
  expect(tagged(open)).toBe('forecast 2-5, quote 2-5, forecast 12-15, forecast 22-25')
  expect(lastToast()?.message).toBe('Tagged 2 forecasts. 1 place had one already.')
  expect(sent).toHaveLength(3)
  tagAll(open, 'forecast', places)
  expect(lastToast()?.message).toBe('All of this is tagged as 3 forecasts already. Nothing was added.')
  expect(sent).toHaveLength(3)
})

test('undo of the toast takes back these claims alone, but for those that were changed', () => {
  const { open } = createTestReading(text)
  tagAll(open, 'forecast', places)
  const toast = lastToast()
  const first = open.index.all()[0]
  if (first) open.index.put({ ...first, note: 'Kept.' })
  tag(open, 'quote', { start: 0, end: 5 })
  toast?.action?.onAction()
  expect(tagged(open)).toBe('quote 0-5, forecast 2-5')
})

test('what was taken back by key is no longer offered by the toast', () => {
  const { open } = createTestReading(text)
  tagAll(open, 'forecast', places)
  stepBack(open)
  expect(tagged(open)).toBe('')
  expect(useToasts.getState().toasts.filter(({ message }) => message === 'Tagged 3 forecasts.')).toEqual([])
})

test('a toast takes back its own edit alone', () => {
  const { open } = createTestReading(text)
  tagAll(open, 'forecast', places.slice(0, 1))
  offerUndo(open, 'Told of the first.')
  const toast = lastToast()
  tag(open, 'quote', { start: 0, end: 5 })
  toast?.action?.onAction()
  expect(tagged(open)).toBe('quote 0-5, forecast 2-5')
  expect(lastToast()?.message).toContain('Something else was done since.')
})

test('a type that was hidden is shown', () => {
  const { open } = createTestReading(text)
  open.store.setState({ filter: { hidden: new Set(['forecast']), conditions: [] } })
  tagAll(open, 'forecast', places)
  expect(open.store.getState().filter.hidden.size).toBe(0)
})

test.each([
  ['too many places', Array.from({ length: mostTaggedAtOnce + 1 }, () => ({ start: 2, end: 5 })), 'me'],
  ['a reader', places, 'colleague'],
] as const)('%s: nothing is tagged', (_, given, writer) => {
  const { open, sent } = createTestReading(text)
  open.store.setState({ writer })
  tagAll(open, 'forecast', given)
  expect([tagged(open), sent]).toEqual(['', []])
})
