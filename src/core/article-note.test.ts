import { expect, test } from 'vitest'
import { createLayer } from '../testing/create-layer.ts'
import { articleNoteOf, withArticleNote } from './article-note.ts'

test('a note is put on, changed and taken off without a trace', () => {
  const layer = createLayer()
  const noted = withArticleNote(layer, '# Mine')
  expect(articleNoteOf(noted)).toBe('# Mine')
  expect(articleNoteOf(withArticleNote(noted, 'Else'))).toBe('Else')
  expect(withArticleNote(noted, '')).toEqual(layer)
  expect(withArticleNote(layer, '')).toBe(layer)
})

test('what other tools keep there stays', () => {
  const layer = createLayer({ extensions: { 'x-other': [1] } })
  expect(withArticleNote(withArticleNote(layer, 'Mine'), '')).toEqual(layer)
  expect(withArticleNote(layer, 'Mine').extensions).toEqual({ 'x-other': [1], 'x-assay-note': 'Mine' })
})

test('what is no text is no note', () => {
  expect(articleNoteOf(null)).toBe('')
  expect(articleNoteOf(createLayer({ extensions: { 'x-assay-note': { text: 'a' } } }))).toBe('')
})
