import { expect, test } from 'vitest'
import { isolate } from '../../ui/isolate.ts'
import { presentReviews } from './present-reviews.ts'

const by = { reviewer: 'Ines', annotator: 'Ana' }
const [ines, ana] = [isolate('Ines'), isolate('Ana')]

test.each<[string, boolean, [number, number, number]]>([
  [`15 verdicts by ${ines} on your tags: all new.`, true, [15, 0, 0]],
  [`1 verdict by ${ines} on your tags: new.`, true, [1, 0, 0]],
  [`15 verdicts by ${ines} on your tags: 12 new, 3 changed.`, true, [12, 3, 0]],
  [`2 verdicts by ${ines} on the tags of ${ana}: 1 changed, 1 already here.`, false, [0, 1, 1]],
  [`2 verdicts by ${ines} on the tags of ${ana}: all already here.`, false, [0, 0, 2]],
])('%s', (sentence, isMine, [added, changed, same]) => {
  expect(presentReviews({ ...by, isMine, new: added, changed, same })).toBe(sentence)
})
