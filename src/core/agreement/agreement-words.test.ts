import { describe, expect, test } from 'vitest'
import {
  parseLeastIou,
  presentFigure,
  presentIou,
  tellLeastIou,
  tellReliability,
  tellShare,
} from './agreement-words.ts'
import { defined, notDefined } from './figure.ts'

describe('agreement in words', () => {
  test.each([
    ['0.75', 0.75, '.75'],
    ['.5', 0.5, '.50'],
    ['1', 1, '1.00'],
    ['0.333', 0.333, '.333'],
    ['0', null, ''],
    ['1.2', null, ''],
    ['-.5', null, ''],
    ['', null, ''],
    ['half', null, ''],
  ])('a least overlap is typed as %j', (typed, value, shown) => {
    expect(parseLeastIou(typed)).toBe(value)
    if (value !== null) expect(presentIou(value)).toBe(shown)
  })

  test('a least overlap is told in words', () => {
    expect([0.5, 1, 0.75].map(tellLeastIou)).toEqual([
      ...['half of the words', 'the very same words', '.75 of the words'],
    ])
  })

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
