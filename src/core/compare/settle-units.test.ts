import { describe, expect, it } from 'vitest'
import { ConsensusDesk, deskOptions } from '../../testing/consensus-desk.ts'
import { createClaim } from '../../testing/create-claim.ts'
import type { Claim } from '../claim.ts'
import { type Acceptance, decisionOf, sourcesOf } from '../consensus.ts'
import { defaultCodebook } from '../default-codebook.ts'
import { bringUpToDate } from './decide.ts'
import { pointWithin } from './point-within.ts'

function claim(id: string, start: number, end: number, fields: Partial<Claim> = {}): Claim {
  return createClaim({ id, layer: id.charAt(0), fragments: [{ start, end }], ...fields })
}

const apart = [claim('a1', 0, 9), claim('b1', 0, 8), claim('a2', 20, 29), claim('b2', 20, 29)]

describe('deciding', () => {
  it('takes a reading, with its words and where they come from', () => {
    const desk = new ConsensusDesk(apart)
    desk.take(0, 1)
    expect(desk.states).toEqual(['settled', 'agreed'])
    const [result] = desk.result.values()
    expect(result).toMatchObject({ layer: 'all', fragments: [{ start: 0, end: 8 }] })
    expect(result && sourcesOf(result)).toEqual(['b1'])
  })

  it('changes its mind without another claim', () => {
    const desk = new ConsensusDesk(apart)
    desk.take(0, 0)
    desk.take(0, 1)
    expect([...desk.result.values()].map(({ fragments }) => fragments)).toEqual([[{ start: 0, end: 8 }]])
  })

  it('tags nothing where everybody is wrong, also where they agree', () => {
    const desk = new ConsensusDesk(apart)
    desk.update()
    desk.decide(0, { kind: 'none' })
    desk.decide(1, { kind: 'none' })
    desk.update()
    expect(desk.states).toEqual(['settled', 'settled'])
    expect(desk.result.size).toBe(0)
  })

  it('takes a claim of the adjudicator’s own', () => {
    const desk = new ConsensusDesk(apart)
    const content = { type: 'quote', fragments: [{ start: 2, end: 5 }], attributes: {} }
    desk.decide(0, { kind: 'merged', content })
    const [result] = desk.result.values()
    expect(result).toMatchObject(content)
    expect(result && sourcesOf(result)).toEqual(['a1', 'b1'])
  })

  it('leaves open what is to be discussed, and takes that back', () => {
    const desk = new ConsensusDesk(apart)
    desk.take(0, 0)
    desk.decide(0, { kind: 'open' })
    expect([desk.states[0], desk.result.size]).toEqual(['left-open', 0])
    desk.reopen(0)
    expect(desk.states[0]).toBe('open')
  })
})

describe('when layers change', () => {
  it('a changed claim reopens its own unit alone, and the decision stays to be seen', () => {
    const desk = new ConsensusDesk([...apart, claim('a3', 40, 49), claim('b3', 41, 49)])
    desk.take(0, 0)
    desk.take(2, 0)
    desk.claims = desk.claims.map(each => (each.id === 'b1' ? { ...each, type: 'quote' } : each))
    expect(desk.states).toEqual(['open', 'agreed', 'settled'])
    expect(desk.at(0)).toMatchObject({ isReopened: true, claim: { fragments: [{ start: 0, end: 9 }] } })
  })

  it('a note reopens nothing', () => {
    const desk = new ConsensusDesk(apart)
    desk.take(0, 0)
    desk.claims = desk.claims.map(each => ({ ...each, note: 'seen', modified: deskOptions.now() }))
    expect(desk.states).toEqual(['settled', 'agreed'])
  })

  it('a new layer reopens where it has a claim, and nothing else', () => {
    const desk = new ConsensusDesk([...apart, claim('a3', 40, 49), claim('b3', 41, 49)])
    desk.decide(0, { kind: 'none' })
    desk.take(2, 1)
    desk.claims = [...desk.claims, claim('c1', 0, 9), claim('c2', 20, 29)]
    expect(desk.states).toEqual(['open', 'agreed', 'settled'])
  })

  it('a decision after that takes the place of the one before', () => {
    const desk = new ConsensusDesk(apart)
    desk.take(0, 0)
    desk.claims = [...desk.claims, claim('c1', 0, 7), claim('c2', 20, 29)]
    desk.take(0, 2)
    expect(desk.states).toEqual(['settled', 'agreed'])
    expect([...desk.result.values()].map(({ fragments }) => fragments)).toEqual([[{ start: 0, end: 7 }]])
  })
})

describe('a layer that is left out', () => {
  const three = [...apart, claim('c1', 0, 7), claim('c2', 20, 28), claim('c3', 40, 49)]

  it('keeps what was decided, without it and when it comes back', () => {
    const desk = new ConsensusDesk(three)
    desk.take(0, 0)
    desk.decide(1, { kind: 'open' })
    desk.take(2, 0)
    const before = [...desk.result.values()]
    desk.without = ['c']
    expect(desk.states).toEqual(['settled', 'left-open'])
    expect(desk.settled.orphans).toEqual([])
    desk.update()
    desk.without = []
    expect(desk.states).toEqual(['settled', 'left-open', 'settled'])
    expect([...desk.result.values()]).toEqual(before)
  })

  it('asks again where it has a claim, of what was decided without it', () => {
    const desk = new ConsensusDesk(three)
    desk.without = ['c']
    desk.take(0, 1)
    expect(desk.states).toEqual(['settled', 'agreed'])
    desk.without = []
    expect(desk.states).toEqual(['open', 'open', 'open'])
    expect(desk.at(0).isReopened).toBe(true)
  })

  it('is not one whose claim is gone', () => {
    const desk = new ConsensusDesk(three)
    desk.take(0, 0)
    desk.claims = desk.claims.filter(({ id }) => id !== 'c1')
    expect(desk.at(0)).toMatchObject({ state: 'open', isReopened: true })
  })
})

describe('a claim that names another one', () => {
  it('names the one that was made of that, once it is there', () => {
    const claims = [
      claim('a1', 0, 9),
      claim('b1', 0, 9),
      claim('a2', 20, 29, { attributes: { repeats: 'a1' } }),
    ]
    const desk = new ConsensusDesk([...claims, claim('b2', 20, 28)])
    const point = () => pointWithin(defaultCodebook, desk.result.values())
    desk.take(1, 0)
    expect(point()({ type: 'forecast', attributes: { repeats: 'a1' } })).toEqual({ repeats: 'a1' })
    desk.update()
    const [first] = [...desk.result.values()].filter(each => sourcesOf(each).includes('a1'))
    const pointed = bringUpToDate(desk.settled, { ...deskOptions, pointed: point() })
    expect(pointed.map(({ after }) => after?.attributes)).toEqual([{ repeats: first?.id }])
  })
})

describe('when claims are others altogether, as after the text was corrected', () => {
  const moved = apart.map(each => ({
    ...each,
    id: `${each.id} again`,
    fragments: each.fragments.map(({ start, end }) => ({ start: start + 1, end: end + 1 })),
  }))

  it('what was decided goes to the unit of its words, to be looked at again', () => {
    const desk = new ConsensusDesk(apart)
    desk.take(0, 1)
    desk.update()
    desk.claims = moved
    expect(desk.at(0)).toMatchObject({ state: 'open', isReopened: true, claim: { fragments: [{ end: 8 }] } })
    desk.update()
    expect(desk.states).toEqual(['open', 'agreed'])
    expect([...desk.result.values()].map(({ fragments }) => fragments[0]?.start)).toEqual([0, 21])
  })

  it('what was decided by hand stays where nobody has the words any more, and is told', () => {
    const desk = new ConsensusDesk(apart)
    desk.take(0, 1)
    desk.claims = moved.slice(2)
    desk.update()
    expect(desk.settled.orphans.map(({ fragments }) => fragments[0]?.start)).toEqual([0])
    expect(desk.result.size).toBe(2)
  })
})

describe('what is agreed', () => {
  it('goes in, and once it is in there is nothing to do', () => {
    const desk = new ConsensusDesk(apart)
    desk.update()
    expect([...desk.result.values()].map(each => [sourcesOf(each), decisionOf(each)?.kind])).toEqual([
      [['a2', 'b2'], 'agreed'],
    ])
    expect(bringUpToDate(desk.settled, deskOptions)).toEqual([])
  })

  it('goes out once it is agreed no longer, and when its claims are gone', () => {
    const desk = new ConsensusDesk([...apart, claim('a3', 40, 49), claim('b3', 40, 49)])
    desk.update()
    desk.claims = desk.claims.flatMap(each =>
      each.id.endsWith('3') ? [] : [each.id === 'b2' ? { ...each, type: 'quote' } : each],
    )
    desk.update()
    expect(desk.result.size).toBe(0)
  })

  it('does not touch what was decided by hand', () => {
    const desk = new ConsensusDesk(apart)
    desk.take(0, 1)
    const before = [...desk.result.values()][0]
    desk.update()
    expect(desk.result.get(before?.id ?? '')).toEqual(before)
  })

  const three = [claim('a1', 0, 10), claim('b1', 0, 10), claim('c1', 0, 8)]
  const table: readonly (readonly [accept: Acceptance, claims: readonly Claim[], state: string])[] = [
    [{ kind: 'exact' }, three, 'open'],
    [{ kind: 'overlap', least: 0.8 }, three, 'agreed'],
    [{ kind: 'overlap', least: 0.81 }, three, 'open'],
    [{ kind: 'overlap', least: 0.5 }, [claim('a1', 0, 9), claim('b1', 0, 9, { type: 'quote' })], 'open'],
    [{ kind: 'overlap', least: 0.5 }, [claim('a1', 0, 9), claim('b9', 50, 59)], 'open'],
    [{ kind: 'votes', least: 2 }, three, 'agreed'],
    [{ kind: 'votes', least: 3 }, three, 'open'],
    [{ kind: 'votes', least: 2 }, [...three, claim('d1', 0, 8)], 'open'],
  ]
  it.each(table)('is by %j: %#', (accept, claims, state) => {
    expect(new ConsensusDesk(claims, accept).states[0]).toBe(state)
  })

  it('is merged part by part as most have it', () => {
    const say = (speaker: string) => ({ attributes: { speaker } })
    const claims = [
      claim('a1', 0, 10, say('Ann')),
      claim('b1', 0, 10, say('Bo')),
      claim('c1', 0, 9, say('Bo')),
    ]
    const desk = new ConsensusDesk(claims, { kind: 'overlap', least: 0.8 })
    desk.update()
    expect([...desk.result.values()]).toMatchObject([
      { fragments: [{ start: 0, end: 10 }], attributes: { speaker: 'Bo' } },
    ])
  })
})
