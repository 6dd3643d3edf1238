import { describe, expect, test } from 'vitest'
import type { Json } from './json.ts'
import { parseSpeakers } from './parse-speakers.ts'
import { listSpeakers, rankSpeakers } from './rank-speakers.ts'
import { type Renaming, renameInClaim, renameInRegister, speakersIn } from './rename-speaker.ts'
import { findSpeaker, resolveSpeaker, type Speaker, type SpeakerRegister } from './speakers.ts'

const yuri: Speaker = {
  name: 'Yuri Butusov',
  kind: 'person',
  role: 'journalist',
  aliases: ['the analyst', 'Butusov'],
}
const staff: Speaker = { name: 'General Staff', kind: 'organisation', aliases: [] }
const register: SpeakerRegister = { speakers: [yuri, staff] }

describe('a register of speakers', () => {
  test.each([
    ['Yuri Butusov', 'Yuri Butusov'],
    ['the  ANALYST', 'Yuri Butusov'],
    ['général staff', 'General Staff'],
    ['Nobody known', 'Nobody known'],
  ])('knows who is called “%s”', (called, name) => expect(resolveSpeaker(register, called)).toBe(name))

  test('finds nobody under a name that it does not have', () => {
    expect(findSpeaker(register, 'Staff')).toBeNull()
  })

  test('is read as it is', () => {
    const body = JSON.parse(JSON.stringify(register))
    expect(parseSpeakers(body)).toEqual({ ok: true, value: register })
  })

  const line = (path: string) => `$.speakers[0]${path}`
  test.each([
    ['a list', [], ['$']],
    ['no list', { speakers: {} }, ['$.speakers']],
    ['another key', { speakers: [], other: 1 }, ['$.other']],
    ['no speaker', { speakers: [3] }, [line('')]],
    ['nothing of a speaker', { speakers: [{}] }, [line('.name'), line('.kind'), line('.aliases')]],
    ['another key of a speaker', { speakers: [{ ...staff, born: 1 }] }, [line('.born')]],
    ['an empty name', { speakers: [{ ...staff, name: ' ' }] }, [line('.name')]],
    ['a name of blanks around', { speakers: [{ ...staff, name: ' A' }] }, [line('.name')]],
    ['a name too long', { speakers: [{ ...staff, name: 'a'.repeat(201) }] }, [line('.name')]],
    ['a name on two lines', { speakers: [{ ...staff, name: 'A\nB' }] }, [line('.name')]],
    ['an unpaired surrogate', { speakers: [{ ...staff, name: 'A\ud800' }] }, [line('.name')]],
    ['another kind', { speakers: [{ ...staff, kind: 'ship' }] }, [line('.kind')]],
    ['an empty role', { speakers: [{ ...staff, role: '' }] }, [line('.role')]],
    ['an alias that is no text', { speakers: [{ ...staff, aliases: [1] }] }, [line('.aliases[0]')]],
    ['a name as alias', { speakers: [{ ...staff, aliases: ['general STAFF'] }] }, [line('.aliases[0]')]],
    ['a name twice', { speakers: [yuri, { ...staff, name: 'THE ANALYST' }] }, ['$.speakers[1].name']],
  ])('with %s is refused with its place', (_, body, paths) => {
    const parsed = parseSpeakers(body as Json)
    expect(parsed.ok ? [] : parsed.error.map(({ path }) => path)).toEqual(paths)
  })
})

/** What names people where a codebook says nothing else. */
const builtIn = ['speaker', 'speakerChain']

describe('renaming', () => {
  const rename = (from: readonly string[], to: string, keepAliases = true): Renaming => ({
    from,
    to,
    keepAliases,
  })

  test.each([
    [{ speaker: 'A' }, { speaker: 'B' }],
    [{ speaker: 'a' }, null],
    [{ speaker: 'B' }, null],
    [{ basis: 'A' }, null],
    [
      { speakerChain: ['A', 'C'], speaker: 'C' },
      { speakerChain: ['B', 'C'], speaker: 'C' },
    ],
    [
      { speakerChain: ['C', 'A', 'B'], speaker: 'B' },
      { speakerChain: ['C', 'B'], speaker: 'B' },
    ],
    [
      { speakerChain: 'A', speaker: 'C' },
      { speakerChain: 'B', speaker: 'C' },
    ],
  ])('of A to B makes %j %j', (before, after) => {
    expect(renameInClaim(before, rename(['A'], 'B'), builtIn)).toEqual(after)
  })

  test.each([
    [
      { by: 'A', note: 'A' },
      { by: 'B', note: 'A' },
    ],
    [{ to: ['C', 'A'] }, { to: ['C', 'B'] }],
    [{ to: 'A' }, { to: 'B' }],
    [{ speaker: 'A' }, null],
  ])('in the attributes of a codebook makes %j %j', (before, after) => {
    expect(renameInClaim(before, rename(['A'], 'B'), ['by', 'to'])).toEqual(after)
  })

  test('tells the names of a claim, each once', () => {
    expect(speakersIn({ speaker: 'A', speakerChain: ['B', 'A', '', 3] }, builtIn)).toEqual(['A', 'B'])
    expect(speakersIn({ to: ['B', 'C'], by: 'A', speaker: 'D' }, ['by', 'to'])).toEqual(['A', 'B', 'C'])
  })

  test('gives an entry its new name where it stood, and keeps the old one as alias when asked', () => {
    const kept = renameInRegister(register, rename(['Yuri Butusov'], 'Y. Butusov'))
    expect(kept.speakers).toEqual([
      { ...yuri, name: 'Y. Butusov', aliases: ['Yuri Butusov', 'the analyst', 'Butusov'] },
      staff,
    ])
    const dropped = renameInRegister(register, rename(['Yuri Butusov'], 'Y. Butusov', false))
    expect(dropped.speakers[0]?.aliases).toEqual(['the analyst', 'Butusov'])
  })

  test('to an own alias takes it from the aliases', () => {
    const { speakers } = renameInRegister(register, rename(['Yuri Butusov'], 'Butusov'))
    expect(speakers[0]).toEqual({ ...yuri, name: 'Butusov', aliases: ['Yuri Butusov', 'the analyst'] })
  })

  test('into another speaker joins the two, role and kind of the one that stays first', () => {
    const { speakers } = renameInRegister(register, rename(['Yuri Butusov'], 'General Staff'))
    expect(speakers).toEqual([
      { ...staff, role: 'journalist', aliases: ['Yuri Butusov', 'the analyst', 'Butusov'] },
    ])
  })

  test('of a name without an entry makes one for its alias, and none without', () => {
    expect(renameInRegister({ speakers: [] }, rename(['he'], 'Ivan')).speakers).toEqual([
      { name: 'Ivan', kind: 'person', aliases: ['he'] },
    ])
    expect(renameInRegister(register, rename(['he'], 'Ivan', false))).toBe(register)
  })

  test('leaves out what can be no alias, and takes an alias from whoever had it', () => {
    expect(renameInRegister({ speakers: [] }, rename([' he ', 'x'.repeat(300)], 'Ivan')).speakers).toEqual([
      { name: 'Ivan', kind: 'person', aliases: [] },
    ])
    const { speakers } = renameInRegister(register, rename(['the analyst'], 'General Staff'))
    expect(speakers.map(({ aliases }) => aliases)).toEqual([['Butusov'], ['the analyst']])
  })

  test('always leaves a register that can be stored', () => {
    const names = ['Yuri Butusov', 'the analyst', 'General Staff', 'BUTUSOV', 'someone']
    for (const from of names) {
      for (const to of names) {
        const next = renameInRegister(register, rename([from], to))
        expect(parseSpeakers(JSON.parse(JSON.stringify(next))).ok, `${from} → ${to}`).toBe(true)
      }
    }
  })
})

describe('suggestions', () => {
  const used = [
    { name: 'the analyst', claims: 2 },
    { name: 'Yuri Butusov', claims: 1 },
    { name: 'Butina', claims: 9 },
  ]
  const known = listSpeakers(register, used).map(({ speaker, claims }) => ({ ...speaker, claims }))
  const found = (typed: string) => rankSpeakers(known, typed).map(({ name, claims }) => [name, claims])

  test.each([
    [
      '',
      [
        ['Butina', 9],
        ['Yuri Butusov', 3],
        ['General Staff', 0],
      ],
    ],
    [
      'but',
      [
        ['Butina', 9],
        ['Yuri Butusov', 3],
      ],
    ],
    ['butusov', [['Yuri Butusov', 3]]],
    ['staff', [['General Staff', 0]]],
    ['nalys', [['Yuri Butusov', 3]]],
    ['zelensky', []],
  ])('for “%s” are ranked by fit, then by use, aliases counted in', (typed, names) => {
    expect(found(typed)).toEqual(names)
  })

  test('say by which alias', () => {
    expect(rankSpeakers(known, 'the an')).toEqual([
      { name: 'Yuri Butusov', role: 'journalist', alias: 'the analyst', claims: 3 },
    ])
  })
})
