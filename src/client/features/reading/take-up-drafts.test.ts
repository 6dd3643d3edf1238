import { beforeEach, expect, test, vi } from 'vitest'
import { createClaim } from '../../../testing/create-claim.ts'
import { createTestReading } from '../../../testing/create-test-reading.ts'
import { type NoteDraft, noteDrafts, onArticle } from '../../data/note-drafts.ts'
import { settleLeftNote, takeUpDrafts } from './take-up-drafts.ts'

const stored = vi.hoisted(() => new Map<string, unknown>())

vi.mock('idb-keyval', () => ({
  entries: async () => [...stored],
  set: async (key: string, value: unknown) => void stored.set(key, value),
  del: async (key: string) => void stored.delete(key),
}))

beforeEach(() => stored.clear())

const typed: NoteDraft = {
  claim: 'c',
  before: 'First',
  note: 'First, and more',
  at: '2026-01-02T03:04:05.678Z',
  edit: 'e',
}

/** An article with one claim of that note, or none, opened where `draft` was left. */
async function openWith(note: string | null, draft: NoteDraft = typed) {
  const claims = note === null ? [] : [createClaim({ id: 'c', note })]
  const { open, sent } = createTestReading('Words of an article', claims)
  const drafts = noteDrafts(open.article.id)
  await drafts.write(draft)
  await takeUpDrafts(open)
  const leftNotes = () => open.store.getState().leftNotes.map(each => each.note)
  return { open, sent, drafts, leftNotes }
}

test('a note left while it was typed becomes its edit', async () => {
  const { open, sent, leftNotes } = await openWith('First')
  expect(open.index.get('c')?.note).toBe('First, and more')
  expect(sent.map(edit => edit.id)).toEqual(['e'])
  expect(leftNotes()).toEqual([])
  expect(stored.size).toBe(0)
})

test('one whose edit is known already says nothing, whatever was made of the note since', async () => {
  const { open, drafts } = await openWith(null)
  expect(open.store.getState().leftNotes).toHaveLength(1)
  stored.clear()
  await drafts.write(typed)
  open.store.setState({
    log: [{ id: 'e', at: typed.at, by: 'me', article: open.article.id, change: null }],
  })
  await takeUpDrafts(open)
  expect(open.store.getState().leftNotes).toEqual([])
  expect(stored.size).toBe(0)
})

test('one that would overwrite another note waits for the reader, through reloads and other typing', async () => {
  const { open, sent, drafts, leftNotes } = await openWith('From elsewhere')
  expect(sent).toEqual([])
  expect(leftNotes()).toEqual(['First, and more'])
  await drafts.write({ ...typed, before: 'From elsewhere', note: 'Other', edit: 'e2' })
  await drafts.clear('c')
  await takeUpDrafts(open)
  expect(leftNotes()).toEqual(['First, and more'])

  const [left] = open.store.getState().leftNotes
  if (!left) throw new Error('no note was left')
  await settleLeftNote(open, left, true)
  expect(open.index.get('c')?.note).toBe('First, and more')
  expect(leftNotes()).toEqual([])
  expect(stored.size).toBe(0)
})

test('one whose claim is gone is there until it is left out', async () => {
  const { open, sent, leftNotes } = await openWith(null)
  await takeUpDrafts(open)
  expect(leftNotes()).toEqual(['First, and more'])
  const [left] = open.store.getState().leftNotes
  if (!left) throw new Error('no note was left')
  await settleLeftNote(open, left, false)
  expect(leftNotes()).toEqual([])
  expect(sent).toEqual([])
  expect(stored.size).toBe(0)
})

test('a note on the article becomes its edit, also where its layer is yet to be made', async () => {
  const { open, sent, leftNotes } = await openWith(null, { ...typed, claim: onArticle, before: '' })
  expect(open.store.getState().articleNote).toBe('First, and more')
  expect(sent.map(edit => [edit.id, edit.change.layers?.[0]?.before])).toEqual([['e', null]])
  expect([leftNotes(), stored.size]).toEqual([[], 0])
})

test('one that another has overtaken waits, and is put in place when the reader says so', async () => {
  const { open, leftNotes } = await openWith(null, { ...typed, claim: onArticle, before: 'Of before' })
  expect(open.store.getState().articleNote).toBe('')
  expect(leftNotes()).toEqual(['First, and more'])
  const [draft] = open.store.getState().leftNotes
  if (draft) await settleLeftNote(open, draft, true)
  expect(open.store.getState().articleNote).toBe('First, and more')
  expect([leftNotes(), stored.size]).toEqual([[], 0])
})
