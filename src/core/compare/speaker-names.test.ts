import { describe, expect, it } from 'vitest'
import { ConsensusDesk } from '../../testing/consensus-desk.ts'
import { createClaim } from '../../testing/create-claim.ts'
import { renameInClaim, renameInRegister } from '../rename-speaker.ts'
import type { Choice } from './decide.ts'

describe('when a speaker is renamed', () => {
  const say = (id: string, end: number, speaker: string) =>
    createClaim({
      ...{ id, layer: id.charAt(0), fragments: [{ start: 0, end }] },
      attributes: { speaker, speakerChain: ['Reuters', speaker] },
    })
  const renaming = { from: ['Butusow'], to: 'Yuri Butusov', keepAliases: true }

  /** Renamed in the claims of a alone, as in one’s own layer. */
  function rename(desk: ConsensusDesk): void {
    desk.register = renameInRegister(desk.register, renaming)
    desk.claims = desk.claims.map(each => {
      const attributes = renameInClaim(each.attributes, renaming, ['speaker', 'speakerChain'])
      return attributes && each.layer === 'a' ? { ...each, attributes } : each
    })
  }

  it.each<Choice['kind']>(['reading', 'none', 'open'])('what was decided (%s) stays', kind => {
    const desk = new ConsensusDesk([say('a1', 9, 'Butusow'), say('b1', 8, 'Butusow')])
    if (kind === 'reading') desk.take(0, 1)
    else desk.decide(0, { kind } as Choice)
    const before = desk.states
    rename(desk)
    expect(desk.states).toEqual(before)
    expect(desk.at(0)).toMatchObject({ isReopened: false, unit: { differences: ['boundary'] } })
    desk.claims = desk.claims.map(each => (each.id === 'b1' ? say('b1', 8, 'Somebody else') : each))
    expect(desk.at(0)).toMatchObject({ state: 'open', isReopened: true })
  })

  it('two names of one speaker are one reading, which takes the canonical one', () => {
    const desk = new ConsensusDesk([say('a1', 9, 'Butusow'), say('b1', 9, 'Butusow')])
    expect(desk.states).toEqual(['agreed'])
    rename(desk)
    expect(desk.states).toEqual(['agreed'])
    expect(desk.at(0).unit.readings).toHaveLength(1)
    desk.update()
    const [result] = desk.result.values()
    expect(result?.attributes).toEqual({
      speaker: 'Yuri Butusov',
      speakerChain: ['Reuters', 'Yuri Butusov'],
    })
    desk.take(0, 0)
    expect([...desk.result.values()][0]?.attributes['speaker']).toBe('Yuri Butusov')
  })

  it('whom no name joins is somebody else', () => {
    const desk = new ConsensusDesk([say('a1', 9, 'Butusow'), say('b1', 9, 'Butusow')])
    desk.take(0, 0)
    desk.claims = [say('a1', 9, 'Yuri Butusov'), say('b1', 9, 'Butusow')]
    expect(desk.at(0)).toMatchObject({ state: 'open', isReopened: true })
  })
})
