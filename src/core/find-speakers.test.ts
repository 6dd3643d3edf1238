import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createClaim } from '../testing/create-claim.ts'
import { checkProperty } from '../testing/property.ts'
import type { Claim } from './claim.ts'
import { findSpeakers } from './find-speakers.ts'
import { inheritedSpeaker } from './inherited-speaker.ts'
import { normaliseFragments } from './span.ts'

/** `type start-end speaker`, as in `quote 0-9 Bo` or `quote 0-3,5-9 Bo`; its id is its place in the list. */
function parse(...notes: readonly string[]): readonly Claim[] {
  return notes.map((note, at) => {
    const [type = '', spans = '', ...speaker] = note.split(' ')
    const fragments = spans.split(',').map(span => {
      const [start = 0, end = 0] = span.split('-').map(Number)
      return { start, end }
    })
    const attributes = speaker.length > 0 ? { speaker: speaker.join(' ') } : {}
    return createClaim({ id: String(at), type, fragments: normaliseFragments(fragments), attributes })
  })
}

const cases: [string, readonly string[], readonly (string | undefined)[]][] = [
  ['its own speaker', ['forecast 0-5 Bo'], ['Bo']],
  ['nobody', ['forecast 0-5'], [undefined]],
  ['the quote around it', ['forecast 2-5', 'quote 0-9 Bo'], ['Bo', 'Bo']],
  ['its own speaker before the quote’s', ['forecast 2-5 Al', 'quote 0-9 Bo'], ['Al', 'Bo']],
  ['the innermost quote', ['forecast 2-5', 'quote 0-9 Bo', 'quote 1-8 Cy'], ['Cy', 'Bo', 'Cy']],
  [
    'nobody while the innermost quote names nobody, for it is somebody else’s than the one around it',
    ['forecast 2-5', 'quote 0-9 Bo', 'quote 1-8'],
    [undefined, 'Bo', undefined],
  ],
  ['a quote over the same span', ['assessment 0-5', 'quote 0-5 Bo'], ['Bo', 'Bo']],
  [
    'the one of two quotes over the same span that names somebody',
    ['forecast 2-3', 'quote 0-5', 'quote 0-5 Bo'],
    ['Bo', undefined, 'Bo'],
  ],
  ['no quote that it only overlaps', ['forecast 2-9', 'quote 0-5 Bo'], [undefined, 'Bo']],
  [
    'a longer quote behind a shorter that has ended',
    ['quote 0-20 Bo', 'quote 1-4 Cy', 'forecast 6-9'],
    ['Bo', 'Cy', 'Bo'],
  ],
  ['no assessment', ['assessment 0-9 Bo', 'forecast 2-5'], ['Bo', undefined]],
  ['nobody in the gap of a quote in two parts', ['quote 0-5,9-20 Bo', 'forecast 6-8'], ['Bo', undefined]],
  ['the quote around that gap', ['quote 0-5,9-20 Bo', 'forecast 6-8', 'quote 0-30 Cy'], ['Bo', 'Cy', 'Cy']],
  ['nobody over that gap', ['quote 0-5,9-20 Bo', 'forecast 3-12'], ['Bo', undefined]],
  ['a quote in two parts, part by part', ['quote 0-5,9-20 Bo', 'forecast 1-4,10-12'], ['Bo', 'Bo']],
  [
    'the quote of fewer words, wherever it begins',
    ['quote 0-3,8-12 Bo', 'quote 8-30 Cy', 'forecast 9-11'],
    ['Bo', 'Cy', 'Bo'],
  ],
]
test.each(cases)('said by %s', (_, notes, expected) => {
  const speakers = findSpeakers(parse(...notes))
  expect(notes.map((_, at) => speakers.get(String(at)))).toEqual(expected)
})

test('a speaker that is not a name is none, and nobody else’s is taken instead', () => {
  const [around] = parse('quote 0-20 Bo')
  const claims = [3, ''].map((speaker, at) => createClaim({ id: `c${at}`, attributes: { speaker } }))
  expect([...findSpeakers([...(around ? [around] : []), ...claims])]).toEqual([['0', 'Bo']])
})

const spans = fc
  .array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 12 })), { minLength: 1, maxLength: 3 })
  .map(all => all.map(([start, length]) => `${start}-${start + length}`).join(','))
const note = fc
  .tuple(fc.constantFrom('forecast', 'quote'), spans, fc.constantFrom('', ' Al', ' Bo', ' Cy'))
  .map(([type, where, speaker]) => `${type} ${where}${speaker}`)

test('all at once they have the speakers that they have one by one, whatever their order', () => {
  checkProperty(
    'speakers',
    fc.property(fc.array(note, { maxLength: 12 }), notes => {
      const claims = parse(...notes)
      const speakers = findSpeakers(claims)
      for (const claim of claims) {
        const named = claim.attributes['speaker'] ?? inheritedSpeaker(claim, claims)?.speaker
        expect(speakers.get(claim.id), `${notes[Number(claim.id)]} of ${notes}`).toBe(named)
        expect(inheritedSpeaker(claim, claims.toReversed())).toEqual(inheritedSpeaker(claim, claims))
      }
    }),
    { runs: 1_000 },
  )
})

test('ten thousand claims within one another are each looked at a few times, not ten thousand times', () => {
  let looks = 0
  const claims = Array.from({ length: 10_000 }, (_, at) => {
    const type = at % 2 === 0 ? 'quote' : 'forecast'
    const claim = createClaim({ id: `${at}`, type, attributes: type === 'quote' ? { speaker: `${at}` } : {} })
    return Object.defineProperty({ ...claim }, 'fragments', {
      get() {
        looks += 1
        return [{ start: at, end: 40_000 - at }]
      },
    })
  })
  expect(findSpeakers(claims).get('9999')).toBe('9998')
  expect(looks).toBeLessThan(2_000_000)
})
