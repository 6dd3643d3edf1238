import { expect, test } from 'vitest'
import type { Bundle } from '../../core/bundle.ts'
import { createArticle } from '../../testing/create-article.ts'
import { createBundle } from '../../testing/create-bundle.ts'
import { createClaim } from '../../testing/create-claim.ts'
import { createPerson } from '../../testing/create-person.ts'
import { htmlExport } from './write-html.ts'

function write(bundle: Bundle): string {
  return htmlExport.write([bundle])[0]?.content ?? ''
}

/** The text of the marked article as a reader sees it: without tags, numbers left out. */
function readText(html: string): string {
  const text = /<div class="text"[^>]*>\n([\s\S]*?)\n<\/div>/.exec(html)?.[1] ?? ''
  return text
    .replace(/<a class="n[^>]*>\d+<\/a>/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

test('the text is all there, nested claims have lanes of their own, and links lead both ways', () => {
  const bundle = createBundle()
  const html = write(bundle)
  expect(readText(html)).toBe(bundle.text)
  expect(html).toContain('<mark class="c t t1 solid l0">')
  expect(html).toContain('<mark class="c t t0 dashed l1">')
  for (const number of [1, 2, 3]) {
    expect(html.match(new RegExp(`id="a1c${number}"`, 'g'))).toHaveLength(1)
    expect(html.match(new RegExp(`href="#a1c${number}"`, 'g'))).toHaveLength(1)
    expect(html.match(new RegExp(`id="a1m${number}"`, 'g'))).toHaveLength(1)
    expect(html.match(new RegExp(`href="#a1m${number}"`, 'g'))).toHaveLength(1)
  }
})

test('says what was tagged, by whom, and what reviewers said', () => {
  const html = write(createBundle())
  expect(html).toContain('<dt>Speaker</dt><dd dir="auto">The analyst</dd>')
  expect(html).toContain('Tagged by <bdi>Ana</bdi>')
  expect(html).toContain(
    '<bdi>Ben</bdi>: <span dir="auto">Would fix it. Proposed: Assessment. Whose words?</span>',
  )
  expect(html).toContain('1 forecast</li>')
  expect(html).toContain('<span dir="auto">Missed. Proposed: Forecast “never” to wi”.</span>')
})

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '<svg/onload=alert(1)>',
  '<!--<img src="--><img src=x onerror=alert(1)//">',
  '<a href="javascript:alert(1)">x</a>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
  '</title><iframe srcdoc="&lt;script&gt;">',
]
test.each(hostile)('%s stays text wherever it stands', words => {
  const text = `${words} and more`
  const bundle = createBundle({
    article: createArticle(text, {
      title: words,
      author: words,
      publisher: words,
      url: `https://example.org/?${words.replace(/\s/g, '')}`,
    }),
    text,
    people: [createPerson({ name: words })],
    claims: [
      createClaim({
        type: words,
        note: words,
        attributes: { [words]: words },
        fragments: [{ start: 0, end: words.length }],
      }),
    ],
    reviews: [],
  })
  const html = write(bundle)
  const tags = new Set(Array.from(html.matchAll(/<([a-z0-9!]+)/gi), ([, name]) => name))
  const known =
    'a article bdi blockquote body br dd div dl dt h1 h2 h3 head header html li main mark meta ol p section span style title ul !doctype'
  expect([...tags].filter(tag => !known.split(' ').includes(tag ?? ''))).toEqual([])
  const bare = html.replace(/="[^"]*"/g, '=""')
  expect(bare).not.toMatch(/<[^>]*\son\w+\s*=/i)
  expect(html).not.toMatch(/href="(?!#|https:\/\/example\.org\/)/)
  expect(readText(html)).toBe(text)
})

test('an address that is none of the web is not linked', () => {
  const bundle = createBundle()
  const html = write({ ...bundle, article: { ...bundle.article, url: 'javascript:alert(1)' } })
  expect(html).not.toContain('javascript:')
})

test('runs nothing and fetches nothing', () => {
  const html = write(createBundle())
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  expect(html).not.toMatch(/<(script|link|img|iframe|object|embed|form|base)\b|@import|url\(/i)
})

test('an article without claims says so, and a claim of line ends alone has no mark to go to', () => {
  expect(write(createBundle({ claims: [], reviews: [] }))).toContain('<p>No claims.</p>')
  const text = 'One\n\nTwo'
  const claims = [createClaim({ fragments: [{ start: 3, end: 5 }] })]
  const html = write(createBundle({ article: createArticle(text), text, claims, reviews: [] }))
  expect(html).toContain('id="a1c1"')
  expect(html).not.toContain('#a1m1')
})
