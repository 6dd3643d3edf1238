import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createClaim } from '../testing/create-claim.ts'
import { checkProperty } from '../testing/property.ts'
import { type Claim, claimExtent } from './claim.ts'
import { findSpeakers } from './find-speakers.ts'

/** `type start-end speaker`, as in `quote 0-9 Bo`; its id is its place in the list. */
function parse(...notes: readonly string[]): readonly Claim[] {
  return notes.map((note, at) => {
    const [type = '', span = '', ...speaker] = note.split(' ')
    const [start = 0, end = 0] = span.split('-').map(Number)
    const attributes = speaker.length > 0 ? { speaker: speaker.join(' ') } : {}
    return createClaim({ id: String(at), type, fragments: [{ start, end }], attributes })
  })
}

const cases: [string, readonly string[], readonly (string | undefined)[]][] = [
  ['its own speaker', ['forecast 0-5 Bo'], ['Bo']],
  ['nobody', ['forecast 0-5'], [undefined]],
  ['the quote around it', ['forecast 2-5', 'quote 0-9 Bo'], ['Bo', 'Bo']],
  ['its own speaker before the quote’s', ['forecast 2-5 Al', 'quote 0-9 Bo'], ['Al', 'Bo']],
  ['the innermost quote', ['forecast 2-5', 'quote 0-9 Bo', 'quote 1-8 Cy'], ['Cy', 'Bo', 'Cy']],
  [
    'the next quote out where the innermost names nobody',
    ['forecast 2-5', 'quote 0-9 Bo', 'quote 1-8'],
    ['Bo', 'Bo', 'Bo'],
  ],
  ['a quote over the same span', ['assessment 0-5', 'quote 0-5 Bo'], ['Bo', 'Bo']],
  ['no quote that it only overlaps', ['forecast 2-9', 'quote 0-5 Bo'], [undefined, 'Bo']],
  [
    'a longer quote behind a shorter that has ended',
    ['quote 0-20 Bo', 'quote 1-4 Cy', 'forecast 6-9'],
    ['Bo', 'Cy', 'Bo'],
  ],
  ['no assessment', ['assessment 0-9 Bo', 'forecast 2-5'], ['Bo', undefined]],
]
test.each(cases)('said by %s', (_, notes, expected) => {
  const speakers = findSpeakers(parse(...notes))
  expect(notes.map((_, at) => speakers.get(String(at)))).toEqual(expected)
})

test('a speaker that is not a name is none', () => {
  expect(findSpeakers([createClaim({ attributes: { speaker: 3 } })]).size).toBe(0)
})

test('whoever says a claim is named by it or by a quote around it', () => {
  const note = fc
    .tuple(
      fc.constantFrom('forecast', 'quote'),
      fc.nat(20),
      fc.integer({ min: 1, max: 20 }),
      fc.constantFrom('', ' Al', ' Bo', ' Cy'),
    )
    .map(([type, start, length, speaker]) => `${type} ${start}-${start + length}${speaker}`)
  checkProperty(
    'speakers',
    fc.property(fc.array(note, { maxLength: 12 }), notes => {
      const claims = parse(...notes)
      const speakers = findSpeakers(claims)
      return claims.every(claim => {
        const { start, end } = claimExtent(claim)
        const around = claims.filter(other => {
          const extent = claimExtent(other)
          return other.type === 'quote' && extent.start <= start && extent.end >= end
        })
        const named = [claim, ...around].map(({ attributes }) => attributes['speaker'])
        const speaker = speakers.get(claim.id)
        const own = claim.attributes['speaker']
        if (own !== undefined) return speaker === own
        return speaker === undefined ? named.every(name => name === undefined) : named.includes(speaker)
      })
    }),
  )
})
