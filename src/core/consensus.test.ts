import { describe, expect, it } from 'vitest'
import { createLayer } from '../testing/create-layer.ts'
import {
  carryConsensus,
  findConsensus,
  findOwnLayer,
  isConsensus,
  newConsensus,
  readConsensus,
  withConsensus,
} from './consensus.ts'

const plain = createLayer({ id: 'plain', annotator: 'ana' })
const consensus = withConsensus(createLayer({ id: 'all', annotator: 'ana' }), newConsensus)
const decided = (unit: string, kind: 'none' | 'open' = 'none') => ({
  ...newConsensus,
  decisions: { [unit]: { kind, about: { [unit]: '1' } } },
})

describe('a consensus', () => {
  it('is told from its annotator’s own layer, whichever comes first', () => {
    for (const layers of [
      [plain, consensus],
      [consensus, plain],
    ]) {
      expect(findOwnLayer(layers, 'ana')?.id).toBe('plain')
      expect(findConsensus(layers, 'ana')?.id).toBe('all')
    }
    expect(findOwnLayer([consensus], 'ana')).toBeUndefined()
    expect([plain, consensus].map(isConsensus)).toEqual([false, true])
  })

  it('is read as it was written, beside what other tools keep', () => {
    const layer = createLayer({ extensions: { 'x-tool': 1 } })
    const value = {
      accept: { kind: 'votes', least: 2 } as const,
      sources: ['a', 'b'],
      decisions: decided('u').decisions,
    }
    expect(readConsensus(withConsensus(layer, value))).toEqual(value)
    expect(withConsensus(layer, value).extensions?.['x-tool']).toBe(1)
  })

  it.each([null, 7, [], { accept: { kind: 'overlap', least: 3 }, sources: 'a', decisions: [1] }])(
    'reads nothing out of what makes no sense: %j',
    value => {
      const layer = createLayer({ extensions: { 'x-assay-consensus': value } })
      expect(readConsensus(layer)).toEqual(newConsensus)
    },
  )

  it('takes over what changed, and keeps what was changed elsewhere', () => {
    const after = withConsensus(consensus, decided('one'))
    const elsewhere = withConsensus(consensus, {
      ...decided('two', 'open'),
      accept: { kind: 'votes', least: 2 },
    })
    const carried = readConsensus(carryConsensus(consensus, after, elsewhere))
    expect(Object.keys(carried.decisions)).toEqual(['one', 'two'])
    expect(carried.accept).toEqual({ kind: 'votes', least: 2 })
  })

  it('takes decisions out again', () => {
    const one = withConsensus(consensus, decided('one'))
    expect(carryConsensus(one, consensus, one)).toEqual(consensus)
  })
})
