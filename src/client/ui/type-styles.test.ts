import { expect, test } from 'vitest'
import { defaultCodebook } from '../../core/default-codebook.ts'
import { presentTypeRules } from './type-styles.ts'

test('the first three types need nothing beyond the style sheet', () => {
  expect(presentTypeRules(defaultCodebook.types)).toBe('')
})

test('another type has its hue and line, and a thread in each lane', () => {
  const rules = presentTypeRules([{ name: 'rumour', hue: 'rose', line: 'wavy' }])
  expect(rules).toContain('[data-type="rumour"]{--h:var(--rose);--hl:var(--rose-line)')
  expect(rules).toContain('--hs:wavy')
  expect(rules.match(/::highlight\(assay-thread-rumour-\d\)/g)).toHaveLength(4)
})

test('a first type that looks otherwise than it did is told anew', () => {
  const rules = presentTypeRules([{ name: 'forecast', hue: 'green', line: 'double' }])
  expect(rules).toContain('[data-type="forecast"]{--h:var(--q)')
  expect(rules).toContain('--hb:transparent')
})
