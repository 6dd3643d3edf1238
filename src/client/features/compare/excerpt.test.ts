import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../core/claim.ts'
import { SpeakerNames } from '../../../core/compare/speaker-names.ts'
import { defaultCodebook } from '../../../core/default-codebook.ts'
import { noSpeakers } from '../../../core/speakers.ts'
import { createClaim } from '../../../testing/create-claim.ts'
import { createLayer } from '../../../testing/create-layer.ts'
import { createReader } from '../../../text/reader.ts'
import { excerptAround } from './excerpt.ts'
import type { Annotated } from './fetch-comparison.ts'
import { layLanes } from './score-lanes.ts'

const text = 'One is here. Two is there. Three is nowhere.\n\nFour stands alone.\n\nFive too.'
const show = (words: string, in_ = text) => {
  const reader = createReader(in_)
  const start = in_.indexOf(words)
  return excerptAround(reader, { start, end: start + words.length }).map(
    ({ line, start, end }) => `${line} ${reader.points.slice(start, end)}`,
  )
}

describe('what is shown around a claim', () => {
  it.each([
    ['is', ['1 One is here.']],
    ['here. Two', ['1 One is here. Two is there.']],
    ['alone', ['2 Four stands alone.']],
    ['nowhere.\n\nFour', ['1 Three is nowhere.', '2 Four stands alone.']],
  ])('%j stands in whole sentences, paragraph by paragraph', (words, pieces) => {
    expect(show(words)).toEqual(pieces)
  })

  it('of a very long one is its beginning and its end', () => {
    const long = `Begin ${'word '.repeat(2_000)}end.`
    const pieces = excerptAround(createReader(long), { start: 0, end: long.length })
    expect(pieces[0]?.start).toBe(0)
    expect(pieces.at(-1)?.end).toBe(long.length)
    expect(pieces.reduce((sum, { start, end }) => sum + end - start, 0)).toBeLessThan(6_000)
  })

  it('of a claim over a whole book is a few paragraphs', () => {
    const book = 'A line of it.\n'.repeat(500)
    const pieces = excerptAround(createReader(book), { start: 0, end: book.length })
    expect(pieces.map(({ line }) => line)).toEqual([1, 2, 3, 498, 499, 500])
  })
})

describe('staves', () => {
  const claim = (id: string, ...spans: readonly (readonly [number, number])[]): Claim =>
    createClaim({ id, layer: id.charAt(0), fragments: spans.map(([start, end]) => ({ start, end })) })
  const annotated: readonly Annotated[] = [
    [claim('a1', [0, 3], [7, 11]), claim('a2', [1, 2]), claim('a3', [50, 60])],
    [claim('b1', [0, 11])],
    [],
  ].map((claims, n) => {
    const id = 'abc'.charAt(n)
    return { layer: createLayer({ id }), name: id, initials: id, isMe: false, claims }
  })
  const main = [annotated[0]?.claims[0], annotated[1]?.claims[0]].filter(each => each !== undefined)
  const unit = {
    ...{ key: 'a1', claims: main, differences: [], absent: ['c'], readings: [], attributes: [] },
    ...{ iou: 1, extent: { start: 0, end: 11 } },
    speakers: new SpeakerNames(defaultCodebook, noSpeakers),
  }

  it('have a lane for everybody and for the consensus, what is in question and what lies beside it', () => {
    const within = { start: 0, end: 12 }
    const lanes = layLanes({ unit, claim: null }, { annotated, within, draft: null })
    const told = lanes.map(({ label, strokes }) => [
      label,
      strokes.map(({ start, end, part, isMain }) => `${start}-${end} ${part}${isMain ? ' main' : ''}`),
    ])
    expect(told).toEqual([
      ['a', ['1-2 1', '0-3 1 main', '7-11 2 main']],
      ['b', ['0-11 1 main']],
      ['c', []],
      ['ALL', []],
    ])
    const draft = { type: 'quote', fragments: [{ start: 2, end: 5 }] }
    expect(layLanes({ unit, claim: null }, { annotated, within, draft }).at(-1)?.strokes).toHaveLength(1)
  })
})
