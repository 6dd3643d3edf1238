import { expect, test } from 'vitest'
import { defaultCodebook } from '../../../core/default-codebook.ts'
import { createClaim } from '../../../testing/create-claim.ts'
import { createTestReading } from '../../../testing/create-test-reading.ts'
import { tag } from './actions.ts'
import { focusClaim } from './focus.ts'
import { commandsOf } from './keys.ts'
import type { OpenArticle } from './open-article.ts'
import { whyNot } from './why-not.ts'

const claim = createClaim({ id: 'a', type: 'quote', fragments: [{ start: 0, end: 3 }] })

/** The commands that make no sense now, under their reasons. */
function reasons(open: OpenArticle): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const { command } of commandsOf(defaultCodebook).commands) {
    const why = whyNot(open, command)
    if (why !== null) found[why] = [...(found[why] ?? []), command]
  }
  return found
}

const tags = ['tag forecast', 'tag assessment', 'tag quote']
const ends = ['', '-character', '-sentence'].flatMap(unit =>
  ['end-back', 'end-forward', 'start-back', 'start-forward'].map(end => end + unit),
)

test('without claims there is nothing to go to, to change or to undo', () => {
  expect(reasons(createTestReading('abc def').open)).toEqual({
    'Nothing is selected': [...tags, 'trim'],
    'No claims yet': ['next', 'previous'],
    'No claim is focused': ['out', 'in', 'part', 'inspect', 'note', 'retype', ...ends, 'delete'],
    'Nothing to undo': ['undo'],
    'Nothing to do again': ['redo'],
  })
})

test('with a selection, a focused claim and something done, all but doing again can be had', () => {
  const { open } = createTestReading('abc def, but', [claim])
  focusClaim(open, claim)
  tag(open, 'forecast', { start: 4, end: 7 })
  open.store.setState({ pending: { span: { start: 4, end: 8 }, settled: true } })
  expect(reasons(open)).toEqual({ 'Nothing to do again': ['redo'] })
  open.store.setState({ pending: { span: { start: 0, end: 3 }, settled: true } })
  expect(reasons(open)).toEqual({ 'Nothing to trim': ['trim'], 'Nothing to do again': ['redo'] })
})

test('a layer that is read-only can be read', () => {
  const { open } = createTestReading('abc def', [claim])
  focusClaim(open, claim)
  open.store.setState({ writer: 'colleague' })
  expect(reasons(open)).toEqual({
    'Nothing is selected': ['trim'],
    'This layer is read-only here': [...tags, 'part', 'inspect', 'retype', ...ends, 'delete', 'undo', 'redo'],
  })
})
