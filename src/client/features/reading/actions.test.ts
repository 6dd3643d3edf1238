import { expect, test } from 'vitest'
import { articleNoteOf, withArticleNote } from '../../../core/article-note.ts'
import type { Claim } from '../../../core/claim.ts'
import { createEdit } from '../../../testing/create-edit.ts'
import { createPerson } from '../../../testing/create-person.ts'
import { createTestReading } from '../../../testing/create-test-reading.ts'
import { change, findTwin, moveEdge, noteArticle, redo, remove, tag, undo } from './actions.ts'
import type { OpenArticle } from './open-article.ts'

const text = 'Russia will fight a long time.\n\nIt may announce a mobilization.\n'

function tagged(open: OpenArticle, type: string, start: number, end: number): Claim {
  const result = tag(open, type, { start, end })
  if (result.outcome !== 'tagged') throw new Error(`not tagged: ${result.outcome}`)
  return result.claim
}

test('the first tag makes the layer too, the second does not', () => {
  const { open, sent } = createTestReading(text)
  tagged(open, 'forecast', 0, 29)
  tagged(open, 'quote', 0, 29)
  expect(sent.map(edit => edit.change.layers?.length ?? 0)).toEqual([1, 0])
  expect(open.index.size).toBe(2)
})

test('the same span and type twice is refused with a pointer to the first', () => {
  const { open, sent } = createTestReading(text)
  const first = tagged(open, 'forecast', 0, 29)
  expect(tag(open, 'forecast', { start: 0, end: 29 })).toEqual({ outcome: 'duplicate', claim: first })
  expect(sent).toHaveLength(1)
})

test('whoever only reads changes nothing', () => {
  const { open, sent } = createTestReading(text)
  open.store.setState({ writer: 'other-tab' })
  expect(tag(open, 'forecast', { start: 0, end: 5 }).outcome).toBe('read-only')
  open.store.setState({ log: [createEdit()] })
  expect(undo(open).outcome).toBe('read-only')
  expect(sent).toEqual([])
})

test('undo and redo walk through tagging, noting, retyping and deleting', () => {
  const { open, sent } = createTestReading(text)
  const claim = tagged(open, 'forecast', 0, 29)
  const noted = change(open, claim, { note: 'long?' })
  const retyped = change(open, noted, { type: 'assessment' })
  remove(open, retyped)
  const states = [undefined, claim, noted, retyped]
  for (const state of states.toReversed()) {
    expect(undo(open).outcome).toBe('done')
    expect(open.index.get(claim.id)).toEqual(state)
  }
  expect(undo(open).outcome).toBe('nothing')
  for (const state of [claim, noted, retyped, undefined]) {
    expect(redo(open).outcome).toBe('done')
    expect(open.index.get(claim.id)).toEqual(state)
  }
  expect(redo(open).outcome).toBe('nothing')
  expect(sent).toHaveLength(12)
})

test('a new change after an undo ends what could be done again', () => {
  const { open } = createTestReading(text)
  tagged(open, 'forecast', 0, 29)
  undo(open)
  tagged(open, 'quote', 0, 6)
  expect(redo(open).outcome).toBe('nothing')
})

test('a change to a claim that is no longer as it was shown is not made', () => {
  const { open, sent } = createTestReading(text)
  const claim = tagged(open, 'forecast', 0, 29)
  change(open, claim, { note: 'first' })
  expect(change(open, claim, { note: 'second' })).toBe(claim)
  expect(sent).toHaveLength(2)
})

test('a change of type that would make a duplicate is not made', () => {
  const { open, sent } = createTestReading(text)
  const forecast = tagged(open, 'forecast', 0, 29)
  const quote = tagged(open, 'quote', 0, 29)
  expect(findTwin(open, quote, { type: 'forecast' })).toBe(forecast)
  expect(change(open, quote, { type: 'forecast' })).toBe(quote)
  expect(sent).toHaveLength(2)
})

test('a note left as it was makes no edit', () => {
  const { open, sent } = createTestReading(text)
  const claim = tagged(open, 'forecast', 0, 29)
  expect(change(open, claim, { note: '' })).toBe(claim)
  expect(sent).toHaveLength(1)
})

test('a note on the article is one edit of the layer, undone and done again among the claims', () => {
  const { open, sent } = createTestReading(text)
  const shown = () => [open.store.getState().articleNote, articleNoteOf(open.layer)]
  noteArticle(open, 'First')
  const claim = tagged(open, 'forecast', 0, 29)
  noteArticle(open, 'Second')
  noteArticle(open, 'Second')
  expect(sent.map(({ change }) => Object.keys(change))).toEqual([['layers'], ['claims'], ['layers']])
  expect(sent[0]?.change.layers?.[0]?.before).toBeNull()
  expect(undo(open).outcome).toBe('done')
  expect(shown()).toEqual(['First', 'First'])
  undo(open)
  expect(open.index.get(claim.id)).toBeUndefined()
  undo(open)
  expect(shown()).toEqual(['', ''])
  expect(undo(open).outcome).toBe('nothing')
  for (const _ of sent.slice(0, 3)) redo(open)
  expect(shown()).toEqual(['Second', 'Second'])
  expect(open.index.get(claim.id)).toEqual(claim)
})

test('a note that was changed since is not taken back, nor one written where one only reads', () => {
  const { open, sent } = createTestReading(text)
  noteArticle(open, 'Mine')
  open.layer = withArticleNote(open.layer, 'Theirs')
  expect(undo(open).outcome).toBe('stale')
  open.store.setState({ writer: 'other-tab' })
  noteArticle(open, 'Not here')
  expect(sent).toHaveLength(1)
})

test('what other tools keep in the layer has to be taken back by the server', () => {
  const { open } = createTestReading(text)
  const { layer } = open
  const kept = { id: layer.id, before: layer, after: { ...layer, extensions: { 'x-tool': 1 } } }
  const edit = createEdit({ change: { layers: [kept] } })
  open.store.setState({ log: [edit] })
  expect(undo(open)).toEqual({ outcome: 'elsewhere', edit })
})

test('an import in the log has to be taken back by the server', () => {
  const { open } = createTestReading(text)
  const person = createPerson({ name: 'Tomás' })
  const imported = createEdit({ change: { people: [{ id: person.id, before: null, after: person }] } })
  open.store.setState({ log: [imported] })
  expect(undo(open)).toEqual({ outcome: 'elsewhere', edit: imported })
})

test('so has an edit that was too large to be told', () => {
  const { open } = createTestReading(text)
  const large = { ...createEdit(), change: null }
  open.store.setState({ log: [large] })
  expect(undo(open)).toEqual({ outcome: 'elsewhere', edit: large })
})

test.each([
  ['the end further', 'end', 40, [{ start: 0, end: 40 }]],
  ['the start further in', 'start', 7, [{ start: 7, end: 29 }]],
  ['the end onto the start', 'end', 0, null],
  ['the end out of the text', 'end', 1_000, null],
  ['the end to where it is', 'end', 29, null],
] as const)('moves %s', (_, edge, offset, fragments) => {
  const { open } = createTestReading(text)
  const claim = tagged(open, 'forecast', 0, 29)
  expect(moveEdge(open, claim, edge, offset)).toEqual(fragments)
})

test('an end of a claim in parts moves its own part only, and never into the part before', () => {
  const { open } = createTestReading(text)
  const claim = {
    ...tagged(open, 'forecast', 0, 29),
    fragments: [
      { start: 0, end: 6 },
      { start: 12, end: 17 },
    ],
  }
  expect(moveEdge(open, claim, 'end', 19)).toEqual([
    { start: 0, end: 6 },
    { start: 12, end: 19 },
  ])
  expect(moveEdge(open, claim, 'start', 6)).toBeNull()
})

test('who follows a paragraph sees a change when told of it, not what was before', () => {
  const { open } = createTestReading(text)
  const seen: number[] = []
  open.paint.subscribe(0)(() => seen.push(open.paint.read(0).nodes.length))
  const claim = tagged(open, 'forecast', 0, 6)
  remove(open, claim)
  expect(seen).toEqual([2, 1])
  expect(open.paint.read(0).nodes).toHaveLength(1)
})

test('a change of attributes is one edit that can be taken back; the same again is none', () => {
  const { open, sent } = createTestReading(text)
  const claim = tagged(open, 'forecast', 0, 29)
  const attributes = { ...claim.attributes, basis: 'prediction' }
  const after = change(open, claim, { attributes })
  expect(after.attributes).toEqual(attributes)
  expect(change(open, after, { attributes: { ...attributes } })).toBe(after)
  expect(sent).toHaveLength(2)
  undo(open)
  expect(open.index.get(claim.id)).toEqual(claim)
})

test('what only the former type has is left out with another type, and undo brings it back', () => {
  const { open } = createTestReading(text)
  const claim = tagged(open, 'forecast', 0, 29)
  const filled = change(open, claim, {
    attributes: { ...claim.attributes, speaker: 'Yuri Butusov', basis: 'prediction' },
  })
  const retyped = change(open, filled, { type: 'quote' })
  expect(retyped.attributes).toEqual({ speaker: 'Yuri Butusov', verbatim: 'unknown' })
  undo(open)
  expect(open.index.get(claim.id)).toEqual(filled)
})
