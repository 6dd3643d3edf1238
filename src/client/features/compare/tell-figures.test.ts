import { describe, expect, it } from 'vitest'
import { computeAgreement } from '../../../core/agreement/compute-agreement.ts'
import { defaultCodebook } from '../../../core/default-codebook.ts'
import { createClaim } from '../../../testing/create-claim.ts'
import { createLayer } from '../../../testing/create-layer.ts'
import type { Annotated } from './fetch-comparison.ts'
import { listFigures, tellFigures } from './tell-figures.ts'

function annotated(id: string, name: string, ends: readonly number[]): Annotated {
  const claims = ends.map((end, n) =>
    createClaim({ id: `${id}${n}`, layer: id, fragments: [{ start: n * 20, end: n * 20 + end }] }),
  )
  return { layer: createLayer({ id }), name, initials: id, isMe: id === 'a', claims }
}

const all = [annotated('a', 'Ana', [10, 10]), annotated('b', 'Ben', [10, 9]), annotated('c', 'Cem', [10, 4])]
const layers = all.map(({ layer, claims }) => ({ annotator: layer.id, claims }))
const agreement = computeAgreement([{ article: 'x', length: 50, layers }], { draws: 0 })

describe('figures', () => {
  it('say how often spans match, and who are closest and furthest', () => {
    const plain = tellFigures(agreement, all).replace(/[\u2068\u2069]/gu, '')
    expect(plain).toBe(
      'Exact spans match .50 of the time; where half of the words are enough, .67. Closest pair: you and Ben, 1.00. Furthest: Ben and Cem, .50.',
    )
  })

  it('are those of the types that are there, with how far few claims carry', () => {
    const rows = listFigures(agreement, all, defaultCodebook)
    expect(rows.map(({ label, words, isWeak }) => [label, words, isWeak])).toEqual([
      ['Forecasts, α', 'Reliable', true],
      ['Spans, F1', 'Two in three', true],
      ['All labels, α', 'Reliable', true],
    ])
  })
})
