import { expect, test } from 'vitest'
import { defaultCodebook } from '../../../core/default-codebook.ts'
import { optionAtKey, optionsOf, toggleOption } from './field-options.ts'

function optionsNamed(name: string) {
  const attribute = defaultCodebook.types
    .flatMap(({ attributes }) => attributes)
    .find(each => each.name === name)
  return attribute ? optionsOf(attribute) : null
}

test.each([
  ['basis', 's', 'schedule'],
  ['basis', 'S', 'schedule'],
  ['basis', '2', 'intention'],
  ['basis', '4', undefined],
  ['likelihood', '5', 'likely'],
  ['likelihood', 'n', 'not-stated'],
  ['conditional', 'y', true],
  ['conditional', '2', false],
])('in %s the key %s picks %s', (name, key, value) => {
  expect(optionAtKey(optionsNamed(name) ?? [], key)?.value).toBe(value)
})

test('what is typed has no options', () => {
  expect(optionsNamed('speaker')).toBeNull()
})

const options = ['a', 'b', 'c'].map(value => ({ value, label: value.toUpperCase() }))

test.each([
  [undefined, 'b', ['b']],
  [['b'], 'a', ['a', 'b']],
  [['a', 'b'], 'a', ['b']],
  [['b'], 'b', undefined],
  [['gone', 'c'], 'a', ['a', 'c']],
])('%j with %s toggled is %j', (value, toggled, expected) => {
  const option = options.find(each => each.value === toggled)
  expect(option && toggleOption(options, value, option)).toEqual(expected)
})
