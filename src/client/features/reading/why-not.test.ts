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
  return Object.fromEntries(Object.entries(found).map(([why, names]) => [why, fieldsLast(names)]))
}

/** The fields stand in the order of their names, after the rest. */
function fieldsLast(names: readonly string[]): string[] {
  const isField = (name: string) => name.startsWith('field ')
  return [...names.filter(name => !isField(name)), ...names.filter(isField).sort()]
}

const tags = ['tag forecast', 'tag assessment', 'tag quote']
/** There are no colleagues here. */
const noneBeside = {
  'No colleague’s layer is shown beside yours': ['beside-next', 'beside-previous'],
  'No verdict is open': ['verdict-next'],
}
const noProposal = { 'Nobody’s proposal is open here': ['accept', 'decline'] }
const ends = ['', '-character', '-sentence'].flatMap(unit =>
  ['end-back', 'end-forward', 'start-back', 'start-forward'].map(end => end + unit),
)

const fieldsOf = (types: typeof defaultCodebook.types) =>
  new Set(types.flatMap(({ attributes }) => attributes.map(({ name }) => `field ${name}`)))
const fields = [...fieldsOf(defaultCodebook.types)].sort()
const quoteFields = fieldsOf(defaultCodebook.types.filter(({ name }) => name === 'quote'))

test('without claims there is nothing to go to, to change or to undo', () => {
  expect(reasons(createTestReading('abc def').open)).toEqual({
    'Nothing is selected': [...tags, 'trim'],
    'No claims yet': ['next', 'previous', 'unfinished-next', 'unfinished-previous'],
    'No claim is focused': ['out', 'in', 'part', 'inspect', 'note', 'retype', ...ends, 'delete', ...fields],
    'Nothing to undo': ['undo'],
    ...noneBeside,
    ...noProposal,
    'Nothing to do again': ['redo'],
  })
})

test('with a selection, a focused claim and something done, all but doing again and the fields of other types can be had', () => {
  const { open } = createTestReading('abc def, but', [claim])
  const noField = { 'The claim has no such field': fields.filter(name => !quoteFields.has(name)) }
  focusClaim(open, claim)
  tag(open, 'forecast', { start: 4, end: 7 })
  open.store.setState({ pending: { span: { start: 4, end: 8 }, settled: true } })
  expect(reasons(open)).toEqual({ 'Nothing to do again': ['redo'], ...noField, ...noneBeside, ...noProposal })
  open.store.setState({ pending: { span: { start: 0, end: 3 }, settled: true } })
  expect(reasons(open)).toEqual({
    'Nothing to trim': ['trim'],
    'Nothing to do again': ['redo'],
    ...noField,
    ...noneBeside,
    ...noProposal,
  })
})

test('a layer that is read-only can be read', () => {
  const { open } = createTestReading('abc def', [claim])
  focusClaim(open, claim)
  open.store.setState({ writer: 'colleague' })
  expect(reasons(open)).toEqual({
    ...noneBeside,
    'Nothing is selected': ['trim'],
    'This layer is read-only here': [
      ...tags,
      'part',
      'inspect',
      'retype',
      ...ends,
      'delete',
      'accept',
      'decline',
      'submit',
      'undo',
      'redo',
      ...fields,
    ],
  })
})
