import { describe, expect, test } from 'vitest'
import { presentFigure, tellReliability, tellShare } from './agreement-words.ts'
import { defined, notDefined } from './figure.ts'

describe('agreement in words', () => {
  test.each([
    [1, 'Reliable'],
    [0.8, 'Reliable'],
    [0.7999, 'Tentative'],
    [0.667, 'Tentative'],
    [0.6669, 'Discuss first'],
    [-0.2, 'Discuss first'],
  ])('%d is %s', (value, words) => expect(tellReliability(defined(value))).toBe(words))

  test.each([
    [0.66, 'two in three'],
    [0.5, 'one in two'],
    [0.75, 'three in four'],
    [0.61, 'three in five'],
    [0.9, 'nine in ten'],
    [0.1, 'one in ten'],
    [1, 'all'],
    [0.98, 'nearly all'],
    [0.02, 'hardly any'],
    [0, 'none'],
  ])('%d is %s', (value, words) => expect(tellShare(defined(value))).toBe(words))

  test.each([
    [0.614, '.61'],
    [1, '1.00'],
    [-0.092, '−.09'],
    [-0.001, '.00'],
  ])('%d is printed %s', (value, printed) => expect(presentFigure(defined(value))).toBe(printed))

  test('says what is not defined', () => {
    const none = notDefined('why')
    expect([tellReliability(none), tellShare(none), presentFigure(none)]).toEqual([
      'Not defined',
      'not defined',
      '–',
    ])
  })
})
