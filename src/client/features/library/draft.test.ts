import { expect, test } from 'vitest'
import { changeDraft, checkDraft, createDraft, presentRequest } from './draft.ts'

function draftOf(text: string, fileName?: string) {
  let count = 0
  return createDraft({ text, ...(fileName === undefined ? {} : { fileName }) }, () => `id-${++count}`)
}

test('its title follows the text until somebody gives one', () => {
  const pasted = changeDraft(draftOf(''), { text: 'Harbour strike\n\nText' })
  expect(pasted.title).toBe('Harbour strike')
  const titled = changeDraft(changeDraft(pasted, { title: 'Mine' }), { text: 'Other words' })
  expect(titled.title).toBe('Mine')
  const cleared = changeDraft(changeDraft(titled, { title: ' ' }), { text: 'Third words' })
  expect(cleared.title).toBe('Third words')
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
  const draft = changeDraft(draftOf('\n Words\u00a0\n\n'), {
    title: ' A title ',
    language: 'en',
    author: '  ',
  })
  expect(presentRequest(draft)).toEqual({
    id: 'id-1',
    article: 'id-2',
    title: 'A title',
    text: '\n Words\u00a0\n\n',
    language: 'en',
  })
})
