import { expect, test } from 'vitest'
import { createReader } from '../../../../text/reader.ts'
import { tellPlace } from './tell-place.ts'

const reader = createReader(
  `A head\n\n${'Words before it. '.repeat(6)}Here it is, and more follows. ${'Words after it. '.repeat(6)}`,
)
const at = reader.points.text.indexOf('Here')

test('a place is told with its line and the words beside it, cut at words', () => {
  expect(tellPlace(reader, [{ start: at, end: at + 4 }])).toEqual({
    line: 2,
    isCrosshead: false,
    before: '… before it. Words before it. Words before it. ',
    words: 'Here',
    after: ' it is, and more follows. Words after it. Words …',
  })
})

test('context does not leave the line, and parts are joined', () => {
  const told = tellPlace(reader, [
    { start: 0, end: 1 },
    { start: 2, end: 6 },
  ])
  expect(told).toMatchObject({ line: 1, before: '', words: 'A … head', after: '' })
})
