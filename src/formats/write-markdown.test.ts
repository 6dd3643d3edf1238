import { expect, test } from 'vitest'
import { createArticle } from '../testing/create-article.ts'
import { createBundle } from '../testing/create-bundle.ts'
import { createClaim } from '../testing/create-claim.ts'
import { markdownExport } from './write-markdown.ts'

test('a claim is a heading, its words quoted, what is said of it a list', () => {
  const [file] = markdownExport.write([createBundle()])
  expect(file?.name).toBe('a-long-fight.md')
  expect(file?.content).toContain(
    '# A long fight\n\nNobody, Example, 2022-09-21\n\n<https://example.org/fight>\n',
  )
  expect(file?.content).toContain(
    '> Russia will fight 😀 a long time\n\n- Tagged by: Ana\n- Speaker: The analyst\n- Modality: Categorical\n\nA note.\n',
  )
  expect(file?.content).toContain('> a long time … never\n')
})

test('signs of Markdown and HTML in a text stay signs', () => {
  const text = '# <b>one</b> *two* [three](x)\n1. four'
  const claims = [createClaim({ fragments: [{ start: 0, end: text.length }], note: '# <script>' })]
  const bundle = createBundle({ article: createArticle(text, { title: '*a*' }), text, claims, reviews: [] })
  const content = markdownExport.write([bundle])[0]?.content ?? ''
  expect(content).toContain('# \\*a\\*\n')
  expect(content).toContain('> \\# \\<b\\>one\\</b\\> \\*two\\* \\[three\\]\\(x\\)\n> 1\\. four\n')
  expect(content).toContain('\\# \\<script>\n')
})
