import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkProperty } from '../../testing/property.ts'
import { createBest } from './best.ts'
import { excerpt, fitText, readWanted } from './find-text.ts'
import { fold } from './fold.ts'

describe('fits', () => {
  test.each([
    ['mob', 'mobilization', 0],
    ['general mob', 'General mobilization', 0],
    ['mob', 'a general mobilization', 1],
    ['mob gen', 'a general mobilization', 1],
    ['mob', 'immobile, then mobile', 1],
    ['obil', 'a general mobilization', 2],
    ['mob obil', 'a general mobilization', 2],
    ['мобил', 'всеобщая мобилизация', 1],
    ['cafe', 'Le café', 1],
    ['mob war', 'a general mobilization', null],
    ['', 'anything', 0],
  ])('“%s” in “%s”: %s', (typed, text, expected) => {
    expect(fitText(fold(text), readWanted(typed))).toBe(expected)
  })
})

describe('shows', () => {
  test.each([
    ['mob', 'a general mobilization', 'a general mobilization', ['mob']],
    ['tion gen', 'a general mobilization', 'a general mobilization', ['gen', 'tion']],
    ['cafe', 'Le cafe\u0301 noir', 'Le cafe\u0301 noir', ['cafe\u0301']],
    ['ii', 'Ⅱ', 'Ⅱ', ['Ⅱ']],
    [
      'millions',
      'Second, Russia does not have the weapons to mobilize millions. Third',
      '…weapons to mobilize millions. Third',
      ['millions'],
    ],
    ['war', 'nothing of it', 'nothing of it', []],
  ])('“%s” of “%s”', (typed, text, shown, found) => {
    const result = excerpt(text, readWanted(typed))
    expect(result.text).toBe(shown)
    expect(result.found.map(({ start, end }) => result.text.slice(start, end))).toEqual(found)
  })

  test('at most one line of what is longer', () => {
    expect(excerpt('word '.repeat(9000), readWanted('word')).text.length).toBeLessThan(200)
  })

  test('what it marks, whatever the text', () => {
    checkProperty(
      'excerpts',
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme', maxLength: 3 }),
        (text, typed) => {
          const wanted = readWanted(typed)
          const { text: shown, found } = excerpt(text, wanted)
          for (const { start, end } of found) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeGreaterThan(start)
            const marked = fold(shown.slice(start, end))
            expect(wanted.words.some(word => marked.includes(word))).toBe(true)
          }
        },
      ),
    )
  })
})

test('the best come first, in the order in which they came, and no more than wanted', () => {
  const best = createBest<string>(3)
  best.add(2, 'c')
  best.add(1, 'b1')
  best.add(0, 'a')
  best.add(1, 'b2')
  expect(best.list().map(({ thing }) => thing)).toEqual(['a', 'b1', 'b2'])
  expect(best.isFull()).toBe(false)
  best.add(0, 'a2')
  best.add(0, 'a3')
  expect(best.isFull()).toBe(true)
})
