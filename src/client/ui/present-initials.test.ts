import { expect, test } from 'vitest'
import { presentInitials } from './present-initials.ts'

test.each([
  ['Ana', 'A'],
  ['Ines Aalto', 'IA'],
  ['  maría  josé  pérez ', 'MP'],
  ['Олена Шевченко', 'ОШ'],
  ['𝒜da Lovelace', '𝒜L'],
  ['Ines Aalto (2)', 'IA'],
  ['', ''],
  ['Annotator B', 'B'],
  ['Annotator AC', 'AC'],
])('%s', (name, initials) => {
  expect(presentInitials(name)).toBe(initials)
})
