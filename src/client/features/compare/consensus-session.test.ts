import { describe, expect, it } from 'vitest'
import { compareLayers } from '../../../core/compare/compare-layers.ts'
import { newConsensus, readConsensus, withConsensus } from '../../../core/consensus.ts'
import { defaultCodebook } from '../../../core/default-codebook.ts'
import type { Edit } from '../../../core/edit.ts'
import { noSpeakers } from '../../../core/speakers.ts'
import { createArticle } from '../../../testing/create-article.ts'
import { createClaim } from '../../../testing/create-claim.ts'
import { createLayer } from '../../../testing/create-layer.ts'
import { createPerson } from '../../../testing/create-person.ts'
import { createReader } from '../../../text/reader.ts'
import { emptyLayer } from '../../data/stored-layer.ts'
import { createSession } from './consensus-session.ts'
import { createDeskActs } from './desk-acts.ts'
import type { Annotated, Comparison } from './fetch-comparison.ts'

const text = 'Prices will rise soon, he said. Then they fall again, and nobody knows why that is so.'
const me = createPerson()

function annotated(id: string, ends: readonly number[]): Annotated {
  const claims = ends.map((end, n) =>
    createClaim({ id: `${id}${n}`, layer: id, fragments: [{ start: n * 30, end }] }),
  )
  return { layer: createLayer({ id }), name: id, initials: id, isMe: false, claims }
}

function open(kept: readonly Edit[] = [], fields: Partial<Comparison> = {}) {
  const all = [annotated('a', [16, 52]), annotated('b', [21, 52])]
  const units = compareLayers(
    all.map(({ layer, claims }) => ({ id: layer.id, claims })),
    defaultCodebook,
  )
  const article = createArticle(text)
  const answer = { article, words: 0, added: '', people: [], layers: [], own: null }
  const comparison: Comparison = {
    ...{ answer, codebook: defaultCodebook, reader: createReader(text), annotated: all, units },
    ...{ register: noSpeakers, consensus: null, stored: emptyLayer, kept },
    ...fields,
  }
  const session = createSession(comparison, me)
  session.store.setState({ writer: 'me' })
  const sent: Edit[] = []
  session.send = edit => void sent.push(edit)
  const acts = createDeskActs(comparison, session)
  const [first] = units
  if (!first) throw new Error('no unit')
  const unit = {
    unit: first,
    state: 'open' as const,
    decision: null,
    claim: null,
    attached: [],
    isReopened: false,
  }
  const state = () => {
    const { layer, claims } = session.store.getState()
    const { decisions } = readConsensus(layer)
    return [claims.size, Object.values(decisions).map(({ kind }) => kind)]
  }
  return { acts, unit, sent, state, session }
}

describe('drawing up a consensus', () => {
  it('makes the layer with the first decision, and what is agreed goes in with it', () => {
    const { acts, unit, sent, state } = open()
    acts.choose(unit, { kind: 'none' }, '')
    acts.choose(unit, { kind: 'open' }, '')
    expect(sent.map(({ change }) => change.layers?.map(({ before }) => before === null))).toEqual([
      [true],
      [false],
    ])
    expect(state()).toEqual([1, ['open']])
    expect(sent[0]?.change.layers?.[0]?.after?.extensions?.['x-assay-consensus']).toMatchObject({
      sources: ['a', 'b'],
    })
  })

  it('makes no edit of what is so already', () => {
    const { acts, unit, sent } = open()
    acts.choose(unit, { kind: 'none' }, '')
    acts.choose(unit, { kind: 'none' }, '')
    acts.accept()
    expect(sent).toHaveLength(1)
  })

  it('takes back and does again, decision by decision', () => {
    const { acts, unit, state, sent } = open()
    acts.choose(unit, { kind: 'none' }, '')
    const [claim] = unit.unit.claims
    if (!claim) throw new Error('no claim')
    acts.choose(unit, { kind: 'reading', claims: [claim] }, '')
    expect(state()).toEqual([2, []])
    expect(acts.step('undo')).toBe(claim.id)
    expect(state()).toEqual([1, ['none']])
    expect(unit.unit.claims.map(({ id }) => id)).toContain(acts.step('undo'))
    expect(state()).toEqual([0, []])
    acts.step('redo')
    acts.step('redo')
    expect(state()).toEqual([2, []])
    expect(sent.slice(2).map(({ undoes, redoes }) => [undoes !== undefined, redoes !== undefined])).toEqual([
      [true, false],
      [true, false],
      [false, true],
      [false, true],
    ])
  })

  it('goes on with what waits in this browser, also where another made the layer meanwhile', () => {
    const { acts, unit, sent } = open()
    acts.choose(unit, { kind: 'none' }, '')
    expect(open(sent).state()).toEqual([1, ['none']])
    const consensus = withConsensus(createLayer({ id: 'made elsewhere', annotator: me.id }), {
      ...newConsensus,
      decisions: { other: { kind: 'open', about: { other: '1' } } },
    })
    const stored = { ...emptyLayer, version: 1, layer: consensus }
    const moved = open(sent, { consensus, stored })
    expect(
      moved.session.waiting.flatMap(({ change }) => change.claims?.map(({ after }) => after?.layer)),
    ).toEqual(['made elsewhere'])
    expect(moved.state()).toEqual([1, ['none', 'open']])
  })
})
