import { expect, test } from 'vitest'
import { quoteTitle } from './quote-title.ts'

test.each([
  ['Harbour strike', '“Harbour strike”'],
  ['Butusov: “Russia will fight a long time”', '“Butusov: ‘Russia will fight a long time’”'],
  ['שביתה „בנמל”', '“\u2068שביתה ‘בנמל’\u2069”'],
  ['«Росія» і час', '“‘Росія’ і час”'],
])('%s', (title, quoted) => {
  expect(quoteTitle(title)).toBe(quoted)
})
