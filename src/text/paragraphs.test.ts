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

const longLines: [string, string, string][] = [
  ['sentences', 'He met Gen. Smith. Then left. ', ' '],
  ['sentences of a script without spaces', '俄罗斯将长期战斗。', '。'],
  ['words without sentences', 'word ', ' '],
  ['words of a script without spaces', 'รัสเซียจะต่อสู้', ''],
  ['letters', 'x', ''],
  ['letters with marks', 'e\u0301', ''],
  ['emoji', '👩‍👩‍👧‍👦', ''],
  ['flags', '🇺🇦', ''],
  ['flags out of step', '🇺🇦🇷🇺', ''],
  ['white space', ' ', ' '],
]

/** True when no character as a reader sees it goes over an offset in a line of `y` and units of that length. */
function startsCharacter(line: string, offset: number, unit: number): boolean {
  const from = 1 + Math.max(Math.floor((offset - 100) / unit), 0) * unit
  const around = line.slice(from, offset + 100)
  const characters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(around)]
  return characters.some(({ index }) => from + index === offset)
}

describe('a very long line', () => {
  test.each(longLines)('of %s is paragraphs that follow on each other', (_, unit, ending) => {
    const line = `y${unit.repeat(Math.ceil(200_000 / unit.length))}`
    const points = indexCodePoints(`Before.\n\n${line}\nAfter.`)
    const [before, ...rest] = splitParagraphs(points)
    const after = rest.pop()
    const texts = rest.map(({ start, end }) => points.slice(start, end))
    expect([before, after]).toMatchObject([
      { line: 1, continues: false },
      { line: 3, gap: false, continues: false },
    ])
    expect(texts.join('')).toBe(line)
    expect(texts.filter(text => text.length < 1_000 || text.length > 6_200)).toEqual([])
    expect(rest.map(({ line }) => line)).toEqual(rest.map(() => 2))
    expect(rest.map(({ gap }) => gap)).toEqual(rest.map((_, at) => at === 0))
    expect(rest.map(({ continues }) => continues)).toEqual(rest.map((_, at) => at > 0))
    for (const text of texts.slice(0, -1)) {
      expect(text.endsWith(ending)).toBe(true)
      expect(text.endsWith('Gen. ')).toBe(false)
    }
    let border = 0
    for (const text of texts.slice(0, -1)) {
      border += text.length
      expect(startsCharacter(line, border, unit.length)).toBe(true)
    }
  })

  test('of the length of a long paragraph stays whole', () => {
    expect(splitParagraphs(indexCodePoints('word '.repeat(1_200)))).toHaveLength(1)
  })

  test('in any scripts loses nothing and cuts no character', () => {
    const property = fc.property(arbitraryText(), text => {
      const line = text.replaceAll('\n', '').repeat(Math.ceil(20_000 / Math.max(text.length, 1)))
      fc.pre(/\P{White_Space}/u.test(line))
      const points = indexCodePoints(line)
      const texts = splitParagraphs(points).map(({ start, end }) => points.slice(start, end))
      expect(texts.join('')).toBe(line)
      expect(texts.every(part => part !== '' && part.isWellFormed() === line.isWellFormed())).toBe(true)
    })
    checkProperty('long lines', property, { runs: 50 })
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
