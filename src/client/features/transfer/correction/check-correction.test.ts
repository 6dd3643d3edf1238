import { expect, test } from 'vitest'
import type { ArticleSummary } from '../../../../api/schemas.ts'
import { createArticle } from '../../../../testing/create-article.ts'
import { createId } from '../../../../testing/create-id.ts'
import { hashText } from '../../../../testing/hash-text.ts'
import { checkCorrection } from './check-correction.ts'

function summarise(text: string, id: string, title: string): ArticleSummary {
  const article = createArticle(text, { id, title })
  return { article, words: 1, added: '', touched: '', claims: {}, own: null, colleagues: [] }
}

const article = createId(1)
const library = [summarise('As it is', article, 'One'), summarise('Another', createId(2), 'Two')]
const check = (written: string) => checkCorrection(written, { article, library })

test('a text is taken as it will be stored, with its hash', async () => {
  expect(await check('\uFEFFAs it “should”\r\nbe')).toEqual({
    ok: true,
    value: { text: 'As it “should”\nbe', sha256: hashText('As it “should”\nbe') },
  })
})

test.each([
  ['As it is', /^This is the text as it is/],
  ['As it is\r', null],
  ['Another', /^This text is in the library already, as “Two”/],
  ['', /./],
])('%j', async (written, says) => {
  const checked = await check(written)
  expect(checked.ok).toBe(says === null)
  if (says && !checked.ok) expect(checked.error).toMatch(says)
})
