import { beforeEach, expect, test } from 'vitest'
import { changeDraft, checkDraft, createDraft, type Draft, markSent, presentRequest } from './draft.ts'

let count = 0
const newId = () => `id-${++count}`

beforeEach(() => {
  count = 0
})

function draftOf(text: string, fileName?: string) {
  return createDraft({ text, ...(fileName === undefined ? {} : { fileName }) }, newId)
}

test('its title follows the text until somebody gives one', () => {
  const pasted = changeDraft(draftOf(''), { text: 'Harbour strike\n\nText' }, newId)
  expect(pasted.title).toBe('Harbour strike')
  const titled = changeDraft(changeDraft(pasted, { title: 'Mine' }, newId), { text: 'Other words' }, newId)
  expect(titled.title).toBe('Mine')
  const cleared = changeDraft(changeDraft(titled, { title: ' ' }, newId), { text: 'Third words' }, newId)
  expect(cleared.title).toBe('Third words')
})

test('once it was sent, what is changed is another operation, and what is not is the same', () => {
  const ids = ({ operation, article }: Draft) => [operation, article]
  const draft = draftOf('Words')
  const typed = changeDraft(draft, { title: 'Mine' }, newId)
  expect(ids(typed)).toEqual(ids(draft))
  const sent = markSent(typed)
  expect(ids(sent)).toEqual(ids(draft))
  const changed = changeDraft(sent, { title: 'Mine, again' }, newId)
  expect(ids(changed)).toEqual(['id-3', 'id-4'])
  expect(ids(changeDraft(changed, { author: 'A' }, newId))).toEqual(['id-3', 'id-4'])
  expect(ids(changeDraft(sent, { title: 'Mine' }, newId))).toEqual(ids(draft))
})

test.each([
  ['a good one', { title: 'T' }, {}],
  ['no title', { title: '  ' }, { title: 'Give it a title to find it by.' }],
  ['no text', { text: ' \n' }, { text: 'The text is empty: there is nothing to read in it.' }],
  ['a web address', { url: ' https://example.org/a?b=ü ' }, {}],
  [
    'an address without a scheme',
    { url: 'example.org' },
    { url: 'This is not a web address: it begins with https:// or http://.' },
  ],
  [
    'a scheme that runs code',
    { url: 'javascript:alert(1)' },
    { url: 'This is not a web address: it begins with https:// or http://.' },
  ],
])('checks %s', (_, fields, problems) => {
  expect(checkDraft({ ...draftOf('Words'), ...fields })).toEqual(problems)
})

test('is sent with its text untouched and without empty fields', () => {
  const fields = { title: ' A title ', language: 'en', author: '  ' }
  const draft = changeDraft(draftOf('\n Words\u00a0\n\n'), fields, newId)
  expect(presentRequest(draft)).toEqual({
    id: 'id-1',
    article: 'id-2',
    title: 'A title',
    text: '\n Words\u00a0\n\n',
    language: 'en',
  })
})
