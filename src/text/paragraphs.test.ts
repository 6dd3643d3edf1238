import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryText } from '../testing/arbitrary-text.ts'
import { checkProperty } from '../testing/property.ts'
import { indexCodePoints } from './code-points.ts'
import { paragraphIndexAt, splitParagraphs } from './paragraphs.ts'

/** One line a paragraph: `#` for a crosshead, `+` for a gap before it, then its text. */
function present(text: string): string[] {
  const points = indexCodePoints(text)
  return splitParagraphs(points).map(({ start, end, kind, gap }) => {
    return `${kind === 'crosshead' ? '#' : ''}${gap ? '+' : ''} ${points.slice(start, end)}`
  })
}

const layouts: [string, string, string[]][] = [
  ['nothing', '', []],
  ['blank lines only', '\n \t\n\u00a0\n', []],
  ['one line', 'One.', ['+ One.']],
  ['blank lines part paragraphs', 'One.\n\nTwo.\nThree.\n', ['+ One.', '+ Two.', ' Three.']],
  ['a line of white space is blank', 'One.\n \u3000\t\nTwo.\nThree.', ['+ One.', '+ Two.', ' Three.']],
  ['without blank lines every line stands alone', 'One.\nTwo.\nThree.\n\n', ['+ One.', '+ Two.', '+ Three.']],
  ['outer white space stays', '\n\n  One. \n\n\n\tTwo.', ['+   One. ', '+ \tTwo.']],
  ['a zero-width space shows in its own paragraph', 'One.\n\u200b\nTwo.', ['+ One.', '+ \u200b', '+ Two.']],
  ['a crosshead', 'One.\n\nA heading\n\nTwo.', ['+ One.', '#+ A heading', '+ Two.']],
  ['a crosshead and one below it', '1.\n\nA\n\nB\n\n2.', ['+ 1.', '#+ A', '#+ B', '+ 2.']],
  ['a crosshead without blank lines', 'One.\nA heading\nTwo.', ['+ One.', '#+ A heading', '+ Two.']],
  [
    'not without a blank line after it',
    'One.\n\nA heading\nTwo.\n\nThree.',
    ['+ One.', '+ A heading', ' Two.', '+ Three.'],
  ],
  ['not without a blank line before it', 'One.\nA heading\n\nTwo.', ['+ One.', ' A heading', '+ Two.']],
  ['neither first nor last', 'A heading\n\nOne.\n\nA heading', ['+ A heading', '+ One.', '+ A heading']],
  ['not a list', '1.\n\na\n\nb\n\nc\n\n2.', ['+ 1.', '+ a', '+ b', '+ c', '+ 2.']],
  ['not a row of stars', 'One.\n\n* * *\n\nTwo.', ['+ One.', '+ * * *', '+ Two.']],
]

const headings: [string, boolean][] = [
  ['“Russia will fight a long time”', true],
  ['Duplicating the thesis on “Russian National Duty”', true],
  ['« Долгая война »', true],
  ['俄罗斯将长期战斗', true],
  ['الحرب الطويلة', true],
  ['What he said (in part)', true],
  ['“You can withdraw in a war.”', false],
  ['He said: “Go!” ', false],
  ['Why?', false],
  ['and so on…', false],
  ['and so –', false],
  ['and so -', false],
  ['俄罗斯将长期战斗。', false],
  ['لماذا؟', false],
  ['x'.repeat(80), true],
  [`${'😀'.repeat(79)}x`, true],
  ['x'.repeat(81), false],
]

describe('splitParagraphs', () => {
  test.each(layouts)('%s', (_, text, expected) => {
    expect(present(text)).toEqual(expected)
  })

  test.each(headings)('%s is a crosshead: %s', (line, isHead) => {
    const [, paragraph] = splitParagraphs(indexCodePoints(`Before.\n\n${line}\n\nAfter.`))
    expect(paragraph?.kind).toBe(isHead ? 'crosshead' : 'body')
  })

  test('the sample article', () => {
    const bytes = readFileSync(new URL('../../fixtures/butusov.txt', import.meta.url))
    const text = bytes.toString('utf8')
    expect(bytes.length).toBe(2721)
    expect(text.length).toBe(2649)
    expect(createHash('sha256').update(bytes).digest('hex')).toMatch(/^cde5329e.*06e0$/)
    expect(text).toMatch(/[^\n]\n\n$/)
    const lines = present(text)
    expect(lines).toHaveLength(9)
    expect(lines.filter(line => line.startsWith('#'))).toEqual([
      '#+ Duplicating the thesis on “Russian National Duty”',
      '#+ “Russia will fight a long time”',
    ])
  })

  test('paragraphs are the lines that show something', () => {
    const property = fc.property(arbitraryText(), text => {
      const points = indexCodePoints(text)
      const lines = splitParagraphs(points).map(({ start, end }) => points.slice(start, end))
      expect(lines).toEqual(text.split('\n').filter(line => /\P{White_Space}/u.test(line)))
    })
    checkProperty('paragraphs', property, { runs: 1_000 })
  })
})

test('paragraphIndexAt finds the last paragraph that begins at or before an offset', () => {
  const property = fc.property(arbitraryText(), text => {
    const points = indexCodePoints(text)
    const paragraphs = splitParagraphs(points)
    const offsets = Array.from({ length: points.length + 1 }, (_, offset) => offset)
    expect(offsets.map(offset => paragraphIndexAt(paragraphs, offset))).toEqual(
      offsets.map(offset =>
        Math.max(
          paragraphs.findLastIndex(({ start }) => start <= offset),
          0,
        ),
      ),
    )
  })
  checkProperty('paragraphIndexAt', property, { runs: 200 })
})
