import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryText } from '../testing/arbitrary-text.ts'
import { checkProperty } from '../testing/property.ts'
import { createReader } from './reader.ts'
import { findSentences } from './sentences.ts'

function sentencesOf(text: string, locale?: string): string[] {
  const reader = createReader(text, locale)
  return reader.paragraphs.flatMap(paragraph =>
    findSentences(reader, paragraph).map(({ start, end }) => reader.points.slice(start, end)),
  )
}

describe('findSentences', () => {
  test('of the sample article', () => {
    const text = readFileSync(new URL('../../fixtures/butusov.txt', import.meta.url), 'utf8')
    const sentences = sentencesOf(text)
    expect(sentences).toHaveLength(17)
    expect(sentences[1]).toBe('“With money you can hire people to kill.')
    expect(sentences[10]).toBe('“Russia will fight a long time”')
  })

  test.each([
    ['One is. Two is!  Three?', ['One is.', 'Two is!', 'Three?']],
    ['“One is.” Two (is.) Three', ['“One is.”', 'Two (is.)', 'Three']],
    ['俄罗斯将长期战斗。它积累了弹药。', ['俄罗斯将长期战斗。', '它积累了弹药。']],
    ['रूस लड़ेगा। वह थकेगा।', ['रूस लड़ेगा।', 'वह थकेगा।']],
    ['هل انتهى؟ لا.', ['هل انتهى؟', 'لا.']],
    ['Lt. Gen. Smith met Dr. Y. Butusov. He left.', ['Lt. Gen. Smith met Dr. Y. Butusov.', 'He left.']],
    ['По словам Ю. Бутусова. Он прав.', ['По словам Ю. Бутусова.', 'Он прав.']],
    ['On Feb. 24, Russia attacked.', ['On Feb. 24, Russia attacked.']],
    ['After World War I. Then peace.', ['After World War I.', 'Then peace.']],
    ['They fought for the last. Then left.', ['They fought for the last.', 'Then left.']],
    ['It grew 3.5 percent. Then fell.', ['It grew 3.5 percent.', 'Then fell.']],
  ])('%j', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected)
  })

  test('hold everything that shows, in order', () => {
    const property = fc.property(arbitraryText(), text => {
      const reader = createReader(text)
      const shown = (part: string) => part.replace(/\p{White_Space}/gu, '')
      for (const paragraph of reader.paragraphs) {
        const sentences = findSentences(reader, paragraph)
        const parts = sentences.map(({ start, end }) => reader.points.slice(start, end))
        expect(shown(parts.join(''))).toBe(shown(reader.points.slice(paragraph.start, paragraph.end)))
        for (const part of parts) expect(part).toMatch(/^\P{White_Space}(?:.*\P{White_Space})?$/su)
      }
    })
    checkProperty('sentences', property, { runs: 500 })
  })
})
