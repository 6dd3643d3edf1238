import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { checkProperty } from '../../testing/property.ts'
import { Markdown } from './markdown.tsx'

function show(text: string): string {
  const html = renderToStaticMarkup(<Markdown text={text} />)
  return html.replace(/^<div [^>]*>/, '').replace(/<\/div>$/, '')
}

const link = 'target="_blank" rel="noopener noreferrer"'

const shown: [string, string][] = [
  ['plain', '<p>plain</p>'],
  ['**sure** and *may*', '<p><strong>sure</strong> and <em>may</em></p>'],
  ['# One\n\n## Two', '<h3>One</h3><h4>Two</h4>'],
  ['- a\n- b', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
  ['3. a\n4. b', '<ol start="3"><li><p>a</p></li><li><p>b</p></li></ol>'],
  ['> so', '<blockquote><p>so</p></blockquote>'],
  ['`a < b`', '<p><code>a &lt; b</code></p>'],
  ['```\nx\n```', '<pre><code>x</code></pre>'],
  ['a  \nb', '<p>a<br/>b</p>'],
  ['---', '<hr/>'],
  ['[a](https://a.example/b)', `<p><a href="https://a.example/b" ${link}>a</a></p>`],
  ['<mailto:ana@a.example>', `<p><a href="mailto:ana@a.example" ${link}>mailto:ana@a.example</a></p>`],
  ['[a][b]\n\n[b]: https://a.example', `<p><a href="https://a.example/" ${link}>a</a></p>`],
]

/** What must stay text, with all of it to be read. */
const refused = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'a <b onclick="alert(1)">b</b>',
  '![picture](https://a.example/a.png)',
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](java&#10;script:alert(1))',
  '[a](&#106;avascript:alert(1))',
  '[a](\\x01javascript:alert(1))',
  '[a](data:text/html,<script>alert(1)</script>)',
  '[a](vbscript:x)',
  '[a](file:///etc/passwd)',
  '[a](//a.example)',
  '[a](/launch/x)',
  '[a](blob:https://a.example/1)',
  '<javascript:alert(1)>',
  '[a][b]\n\n[b]: javascript:alert(1)',
]

describe('Markdown', () => {
  test.each(shown)('%j', (text, html) => {
    expect(show(text).replaceAll('\n', '')).toBe(html.replaceAll('\n', ''))
  })

  test.each(refused)('shows as text %j', text => {
    const html = show(text)
    expect(html).not.toMatch(/<(?!\/?(?:p|ul|ol|li)\b)/)
    expect(html).not.toContain('href')
  })

  test('shows what it refuses to link as it was typed', () => {
    expect(show('see [a](javascript:alert(1)) there')).toBe('<p>see [a](javascript:alert(1)) there</p>')
    expect(show('![seen](https://a.example/a.png)')).toBe('<p>![seen](https://a.example/a.png)</p>')
  })

  test('shows what is nested without end as it was typed', () => {
    expect(show('>'.repeat(5_000))).toContain('&gt;&gt;&gt;')
    expect(show('- '.repeat(5_000))).toContain('- - -')
    expect(show('['.repeat(3_000))).toContain('[[[')
    expect(show('*a '.repeat(3_000))).toContain('*a *a')
    expect(show(`${'*a '.repeat(3_000)}b${' a*'.repeat(3_000)}`)).toContain('*a *a')
  })

  test('of links with one name the first counts', () => {
    const text = '[a]\n\n[a]: https://first.example\n[a]: https://second.example'
    expect(show(text)).toContain('href="https://first.example/"')
  })

  test('makes of any text elements of the list alone, and links to web and mail alone', () => {
    const piece = fc.constantFrom(
      ...[
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '!',
        '*',
        '_',
        '`',
        '#',
        '-',
        ':',
        '&',
        '"',
        "'",
        '\n',
        '\n\n',
        ' ',
        '\t',
        '\\',
      ],
      ...[
        'javascript:',
        'data:',
        'https://a.example',
        'mailto:',
        'a',
        'img src=x',
        'script',
        'onload=1',
        '&#106;',
        '\u0000',
      ],
    )
    const property = fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
      const html = show(pieces.join(''))
      const elements = /<(?!\/?(?:p|h3|h4|h5|h6|em|strong|code|pre|blockquote|ol|ul|li|hr|br|a)[ />])/
      expect(html).not.toMatch(elements)
      for (const [, href = ''] of html.matchAll(/ href="([^"]*)"/g))
        expect(href).toMatch(/^(?:https?|mailto):/)
      expect(html).not.toMatch(/<[^>]* (?!href="|target="_blank"|rel="noopener noreferrer"|start=")[a-z]+=/)
    })
    checkProperty('markdown', property, { runs: 2_000 })
  })
})
