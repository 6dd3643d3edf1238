import { beforeEach, expect, test } from 'vitest'
import type { ProjectDocument } from '../../../api/project.ts'
import type { Json } from '../../../core/json.ts'
import {
  changeDraft,
  draftOf,
  followDraft,
  isDirty,
  leaveDraft,
  noteSaved,
  redoDraft,
  undoDraft,
  useCodebookDraft,
} from './codebook-draft.ts'
import type { DraftCodebook, DraftType } from './draft-codebook.ts'

const rumour: DraftType = {
  ...{ name: 'rumour', label: 'Rumour', plural: 'Rumours', key: 'u' },
  ...{ hue: 'rose', line: 'wavy', attributes: [] },
}
const called = (label: string): DraftCodebook => ({ types: [{ ...rumour, label }] })
function stored(version: number, label: string): ProjectDocument {
  return { name: 'codebook', version, body: called(label) as unknown as Json, at: null, by: null }
}
const first = stored(1, 'Rumour')
const shown = (document = first) => draftOf(document, useCodebookDraft.getState().draft)
const label = () => shown().codebook.types[0]?.label

beforeEach(() => useCodebookDraft.setState({ draft: null, past: [], future: [], place: null }))

test('what is typed at one place is one step back, and can be done again', () => {
  changeDraft(first, called('R'), 'label')
  changeDraft(first, called('Re'), 'label')
  changeDraft(first, called('Rep'), 'plural')
  expect(label()).toBe('Rep')
  expect([undoDraft(first), label()]).toEqual([true, 'Re'])
  expect([undoDraft(first), label()]).toEqual([true, 'Rumour'])
  expect(undoDraft(first)).toBe(false)
  expect([redoDraft(first), label()]).toEqual([true, 'Re'])
  changeDraft(first, called('Other'), 'label')
  expect(redoDraft(first)).toBe(false)
})

test('a draft that is as it was gives way to what is stored, one that is not stays', () => {
  changeDraft(first, called('Report'), 'label')
  expect(shown(stored(2, 'Hearsay'))).toMatchObject({ base: 1, codebook: called('Report') })
  undoDraft(first)
  expect(isDirty(useCodebookDraft.getState().draft)).toBe(false)
  expect(shown(stored(2, 'Hearsay'))).toMatchObject({ base: 2, codebook: called('Hearsay') })
})

test('a draft that was left out comes back on top of what was taken', () => {
  const theirs = stored(2, 'Hearsay')
  changeDraft(first, called('Report'), 'label')
  leaveDraft(theirs)
  expect(shown(theirs).codebook).toEqual(called('Hearsay'))
  undoDraft(theirs)
  expect(shown(theirs)).toMatchObject({ base: 2, codebook: called('Report') })
})

test('what was saved stands there before the page has heard of it, and then gives way to what is stored', () => {
  const report = called('Report')
  changeDraft(first, report, 'label')
  noteSaved(2, report)
  expect(shown(first)).toEqual({ base: 2, from: report, codebook: report })
  expect(undoDraft(first)).toBe(false)
  expect(shown(stored(2, 'Report')).codebook).toEqual(report)
  expect(shown(stored(3, 'Hearsay')).codebook).toEqual(called('Hearsay'))
})

test('what was typed while it was being saved goes on from there', () => {
  const report = called('Report')
  changeDraft(first, report, 'label')
  changeDraft(first, called('Reports'), 'label')
  noteSaved(2, report)
  expect(shown(stored(2, 'Report'))).toEqual({ base: 2, from: report, codebook: called('Reports') })
})

const keptBy = (base: number, from: DraftCodebook, codebook: DraftCodebook) =>
  JSON.stringify({ state: { draft: { base, from, codebook } }, version: 0 })
const keptNothing = JSON.stringify({ state: { draft: null }, version: 0 })

test('what another tab makes of the draft is followed, and one step back is what stood here', () => {
  changeDraft(first, called('Report'), 'label')
  expect(followDraft(keptBy(1, called('Rumour'), called('H')))).toBe(true)
  expect(followDraft(keptBy(1, called('Rumour'), called('Hearsay')))).toBe(true)
  expect(followDraft(keptBy(1, called('Rumour'), called('Hearsay')))).toBe(false)
  expect(label()).toBe('Hearsay')
  changeDraft(first, called('Hearsays'), 'label')
  expect([undoDraft(first), label()]).toEqual([true, 'Hearsay'])
  expect([undoDraft(first), label()]).toEqual([true, 'Report'])
  expect([undoDraft(first), label()]).toEqual([true, 'Rumour'])
})

test('what another tab saved or left out is gone here too, until it is taken back', () => {
  changeDraft(first, called('Report'), 'label')
  expect(followDraft(keptNothing)).toBe(true)
  expect(isDirty(useCodebookDraft.getState().draft)).toBe(false)
  const theirs = stored(2, 'Report')
  expect(shown(theirs)).toMatchObject({ base: 2, codebook: called('Report') })
  undoDraft(theirs)
  expect(shown(theirs)).toMatchObject({ base: 2, codebook: called('Report') })
})

test('what is no draft is as if there were none', () => {
  expect(followDraft('{broken')).toBe(false)
  expect(followDraft(null)).toBe(false)
  changeDraft(first, called('Report'), 'label')
  expect(followDraft('{broken')).toBe(true)
  expect([undoDraft(first), label()]).toEqual([true, 'Report'])
})
