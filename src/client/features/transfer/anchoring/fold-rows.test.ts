import { expect, test } from 'vitest'
import { createFoundItem } from '../../../../testing/create-found-item.ts'
import { alignRows } from '../../../../text/diff/align-rows.ts'
import { diffTexts } from '../../../../text/diff/diff-texts.ts'
import { foldRows, markRows } from './fold-rows.ts'

function align(old: string, now: string) {
  const steps = diffTexts(old, now)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return alignRows(old, now, step.value)
}

const old = 'One.\nTwo.\nThree.\nFour 😀 is here.\nFive.\nSix.\nSeven.\n'
const now = old.replace('is here', 'was there')

test('rows are cut where both texts end a line and hold both texts whole', () => {
  const rows = align(old, now)
  expect(rows).toHaveLength(7)
  const side = (left: string) =>
    rows.flatMap(({ parts }) => parts.flatMap(({ kind, text }) => (kind === left ? [] : [text]))).join('')
  expect(side('added')).toBe(old)
  expect(side('removed')).toBe(now)
})

test('lines away from what differs are folded', () => {
  const groups = foldRows(markRows(align(old, now), { old, now, items: [] }))
  expect(groups.map(({ isFolded, rows }) => [isFolded, rows.length])).toEqual([
    [true, 2],
    [false, 3],
    [true, 2],
  ])
})

test('claims stand beside the lines where they begin; one without a place only in its own text', () => {
  const at = (start: number) => [{ exact: 'x', prefix: '', suffix: '', hint: start }]
  const items = [
    createFoundItem('moved', { quotes: at(22), fragments: [{ start: 24, end: 26 }] }),
    createFoundItem('orphan', { type: 'quote', quotes: at(34) }),
  ]
  const rows = markRows(align(old, now), { old, now, items })
  expect(rows.map(({ oldTypes, newTypes }) => [oldTypes, newTypes])).toEqual([
    [[], []],
    [[], []],
    [[], []],
    [['forecast'], ['forecast']],
    [['quote'], []],
    [[], []],
    [[], []],
  ])
})
