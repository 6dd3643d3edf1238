import { expect, test } from 'vitest'
import { describeChanges } from './describe-changes.ts'
import { type DraftAttribute, type DraftCodebook, type DraftType, moveItem, setAt } from './draft-codebook.ts'

const basis: DraftAttribute = {
  ...{ name: 'basis', label: 'Basis', kind: 'enum', required: true },
  options: [
    { value: 'a', label: 'Fact' },
    { value: 'b', label: 'Hunch' },
  ],
}
const speaker: DraftAttribute = { name: 'speaker', label: 'Speaker', kind: 'person', required: false }
const rumour: DraftType = {
  ...{ name: 'rumour', label: 'Rumour', plural: 'Rumours', key: 'u' },
  ...{ hue: 'rose', line: 'wavy', attributes: [basis, speaker] },
}
const hope: DraftType = { ...rumour, name: 'hope', label: 'Hope', plural: 'Hopes', key: 'h', attributes: [] }
const book: DraftCodebook = { types: [rumour, hope] }

test.each<[string, DraftCodebook, readonly string[]]>([
  ['nothing', book, []],
  ['a type less', { types: [rumour] }, ['Hope is removed.']],
  ['a type more', { types: [...book.types, { ...hope, name: 'fear', label: 'Fear' }] }, ['Fear is added.']],
  ['types turned', { types: [hope, rumour] }, ['The types stand in another order.']],
  ['a label', setAt(book, ['types', 1, 'label'], 'Wish'), ['Hope is now called Wish.']],
  ['a key', setAt(book, ['types', 1, 'key'], ''), ['Hope: the key is now nothing, not h.']],
  ['a field less', setAt(book, ['types', 0, 'attributes'], [basis]), ['Rumour: Speaker is removed.']],
  [
    'fields turned',
    setAt(book, ['types', 0, 'attributes'], moveItem(rumour.attributes, 0, 1)),
    ['Rumour: what is asked stands in another order.'],
  ],
  [
    'a field asked otherwise',
    setAt(book, ['types', 0, 'attributes', 1, 'required'], true),
    ['Rumour: Speaker is asked otherwise.'],
  ],
  [
    'an option less',
    setAt(book, ['types', 0, 'attributes', 0, 'options'], [{ value: 'a', label: 'Fact' }]),
    ['Rumour: Basis: Hunch is removed.'],
  ],
  [
    'an option renamed',
    setAt(book, ['types', 0, 'attributes', 0, 'options', 0, 'label'], 'Truth'),
    ['Rumour: Basis: the options are worded otherwise.'],
  ],
])('tells %s', (_, to, sentences) => {
  expect(describeChanges(book, to)).toEqual(sentences)
})
