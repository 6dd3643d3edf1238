import { expect, test } from 'vitest'
import { describeDiff } from '../../../../text/diff/describe-diff.ts'
import { shortenDiff } from './shorten-diff.ts'

const long = 'Words that stay as they are. '.repeat(40)

test('what differs is whole, what stays is cut to what stands beside it', () => {
  const parts = shortenDiff(describeDiff(`${long}old ${long}`, `${long}new ${long}`))
  expect(parts.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: 'old' },
    { kind: 'added', text: 'new' },
  ])
  for (const { text } of parts) expect(text.length).toBeLessThan(200)
  expect(parts[0]?.text).toMatch(/^Words that stay as they are.* … .*as they are\. $/)
})

test('what is short enough stays as it is', () => {
  const parts = describeDiff('One old word', 'One new word')
  expect(shortenDiff(parts)).toEqual(parts)
})

test('no character is cut in two', () => {
  const parts = shortenDiff([{ kind: 'same', text: '😀'.repeat(500) }])
  expect(parts[0]?.text.isWellFormed()).toBe(true)
})
