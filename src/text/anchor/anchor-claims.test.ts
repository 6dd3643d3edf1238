import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areFragments } from '../../core/span.ts'
import { arbitraryFragments } from '../../testing/arbitrary-claims.ts'
import { arbitraryCorrection, arbitraryTextPair } from '../../testing/arbitrary-correction.ts'
import { checkProperty } from '../../testing/property.ts'
import { indexCodePoints } from '../code-points.ts'
import { type AnchoredClaim, type AnchoringInput, anchorClaims, type ClaimQuotes } from './anchor-claims.ts'

function run(input: AnchoringInput): readonly AnchoredClaim[] {
  const steps = anchorClaims(input)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** The claim that marks some spans of a text, in code points. */
function claimOf(text: string, spans: readonly { start: number; end: number }[], id = 'a'): ClaimQuotes {
  const points = indexCodePoints(text)
  const quotes = spans.map(({ start, end }) => ({
    exact: points.slice(start, end),
    prefix: points.slice(start - 32, start),
    suffix: points.slice(end, end + 32),
    hint: start,
  }))
  return { id, quotes }
}

/** Square brackets in a text stand for the ends of a claim's parts. */
function marked(notation: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = []
  let text = ''
  for (const part of notation.split(/(?=[[\]])/)) {
    if (part.startsWith('[')) spans.push({ start: text.length, end: 0 })
    const last = spans.at(-1)
    if (part.startsWith(']') && last) spans[spans.length - 1] = { ...last, end: text.length }
    text += part.replace(/^[[\]]/, '')
  }
  return { text, spans }
}

const far = 'Nothing else happened in the capital that week, the ministry wrote on its page. '

describe('a claim in a corrected text', () => {
  const cases: [what: string, old: string, now: string, status: string][] = [
    ['nothing changed', 'He said [the war will end] soon.', 'He said [the war will end] soon.', 'exact'],
    [
      'words before it',
      'He said [the war will end] soon.',
      'Later he said [the war will end] soon.',
      'moved',
    ],
    ['words behind it', 'He said [the war will end] soon.', 'He said [the war will end] very soon.', 'exact'],
    [
      'a word within it',
      'He said [the war will end] soon.',
      'He said [the long war will end] soon.',
      'changed',
    ],
    [
      'its first word',
      'He said [Russia will not win] soon.',
      'He said [Moscow will not win] soon.',
      'changed',
    ],
    ['its last word', 'He said [the war will end] soon.', 'He said [the war will finish] soon.', 'changed'],
    ['curly marks', 'He said "[it\'s the end]" now.', 'He said “[it’s the end]” now.', 'changed'],
    ['curly marks about it', 'He said "[the end]" now.', 'He said “[the end]” now.', 'exact'],
    [
      'a line end for a space',
      'He said [the war will end] soon.',
      'He said\n[the war will end]\nsoon.',
      'exact',
    ],
    [
      'all around a long one',
      'He said [the war will end in the spring of the year] soon.',
      'They write that [the war will end in the spring of the year], now.',
      'moved',
    ],
    ['the same word put in before it', 'The [war] went on.', 'A war began. The [war] went on.', 'moved'],
    [
      'the earlier of two corrected',
      `The war began. ${far}The [war] ended.`,
      `The fight began. ${far}The [war] ended.`,
      'moved',
    ],
    [
      'a letter within a word of it',
      'He said [the goverment will fall] soon.',
      'He said [the government will fall] soon.',
      'changed',
    ],
    [
      'two parts',
      'He said [the war], sadly, [will end] soon.',
      'Ah, he said [the war], not sadly, [will end] soon.',
      'moved',
    ],
    [
      'a passage moved',
      `[Russia will fight for a long time yet.] ${far}${far}End.`,
      `${far}${far}[Russia will fight for a long time yet.] End.`,
      'moved',
    ],
  ]
  test.each(cases)('%s', (_, before, after, status) => {
    const [old, now] = [marked(before), marked(after)]
    const [found] = run({ oldText: old.text, newText: now.text, claims: [claimOf(old.text, old.spans)] })
    expect(found).toMatchObject({ status, fragments: now.spans })
    if (status === 'exact' || status === 'moved') expect(found?.score).toBeGreaterThan(0.6)
    else expect(found?.score).toBeLessThan(1)
  })
})

describe('what is gone is an orphan with its text', () => {
  const cases: [what: string, old: string, now: string][] = [
    [
      'a lookalike stands elsewhere',
      `He said [Russia will win the war in 2023]. ${far}She said Russia will win the war in 2024.`,
      `He said. ${far}She said Russia will win the war in 2024.`,
    ],
    [
      'the same words stand elsewhere',
      `He said [Russia will win]. ${far}She thinks Russia will win there.`,
      `He said nothing. ${far}She thinks Russia will win there.`,
    ],
    [
      'a short word within others',
      `The [war] ended. ${far}`,
      `The fight ended. ${far.replace('capital', 'warm dewars')}`,
    ],
    ['a whole sentence', `${far}[The army is beaten.] ${far}`, `${far}${far}`],
    ['everything', 'He said [the war will end] soon.', 'Apples ripen late in cold years.'],
  ]
  test.each(cases)('%s', (_, before, now) => {
    const { text, spans } = marked(before)
    for (const oldText of [text, null]) {
      const [found] = run({ oldText, newText: now, claims: [claimOf(text, spans)] })
      expect(found).toMatchObject({ status: 'orphan', fragments: [] })
      expect(found?.before).toEqual(spans.map(({ start, end }) => text.slice(start, end)))
    }
  })

  test('a claim that lost its lesser part is changed and says which', () => {
    const { text, spans } = marked('He said [the war will end soon], sadly, [and badly], today.')
    const [found] = run({
      oldText: text,
      newText: 'He said the war will end soon, sadly, today.',
      claims: [claimOf(text, spans)],
    })
    expect(found).toMatchObject({ status: 'changed', missing: [1], fragments: [{ start: 8, end: 29 }] })
  })
})

describe('whatever the text', () => {
  test('corrections outside of a claim leave it where they lead', () => {
    const property = fc.property(arbitraryCorrection(), ({ old, now, span, mapped }) => {
      const [found] = run({ oldText: old, newText: now, claims: [claimOf(old, [span])] })
      expect(found).toMatchObject({
        status: mapped.start === span.start ? 'exact' : 'moved',
        fragments: [mapped],
      })
    })
    checkProperty('corrections outside', property, { runs: 500 })
  })

  test('without the old text a claim is found there or said to be uncertain, never elsewhere', () => {
    const property = fc.property(arbitraryCorrection(), ({ old, now, span, mapped }) => {
      const [found] = run({ oldText: null, newText: now, claims: [claimOf(old, [span])] })
      if (found?.status === 'ambiguous' || found?.status === 'orphan') expect(found.fragments).toEqual([])
      else expect(found?.fragments).toEqual([mapped])
    })
    checkProperty('corrections outside, quotes alone', property, { runs: 500 })
  })

  test('a word changed within a claim changes it in its place', () => {
    const property = fc.property(arbitraryCorrection(), fc.nat(), ({ old, now, span, mapped }, at) => {
      const words = now.slice(mapped.start, mapped.end).split(' ')
      if (words.length < 4) return
      words[1 + (at % (words.length - 2))] = 'Zzz'
      const inside = words.join(' ')
      const newText = now.slice(0, mapped.start) + inside + now.slice(mapped.end)
      const [found] = run({ oldText: old, newText, claims: [claimOf(old, [span])] })
      if (found?.status === 'changed') {
        expect(found.fragments).toEqual([{ start: mapped.start, end: mapped.start + inside.length }])
      } else expect(found?.status).toMatch(/ambiguous|orphan/)
    })
    checkProperty('corrections inside', property, { runs: 500 })
  })

  test('a passage that is left out is an orphan', () => {
    const property = fc.property(arbitraryCorrection(), ({ old, now, span, mapped }) => {
      const newText = now.slice(0, mapped.start) + now.slice(mapped.end + 1)
      const [found] = run({ oldText: old, newText, claims: [claimOf(old, [span])] })
      expect(found?.before).toEqual([old.slice(span.start, span.end)])
      expect(found).toMatchObject({ status: 'orphan', fragments: [] })
    })
    checkProperty('left out', property, { runs: 500 })
  })

  test('any two texts: every claim is answered, places are in the text, and order does not matter', () => {
    const input = arbitraryTextPair().chain(([old, now]) =>
      fc.tuple(
        fc.constant(old),
        fc.constant(now),
        fc.array(arbitraryFragments(Math.max(Array.from(old).length, 1)), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
      ),
    )
    const property = fc.property(input, ([old, newText, lists, isKnown]) => {
      if (old === '' || lists.some(list => list.length === 0)) return
      const claims = lists.map((list, i) => claimOf(old, list, `c${i}`))
      const oldText = isKnown ? old : null
      const found = run({ oldText, newText, claims })
      expect(found.map(({ id }) => id)).toEqual(claims.map(({ id }) => id))
      const length = Array.from(newText).length
      for (const { status, fragments, score } of found) {
        const isPlaced = status !== 'ambiguous' && status !== 'orphan'
        expect(isPlaced ? areFragments(fragments, length) : fragments.length === 0).toBe(true)
        expect(score >= 0 && score <= 1).toBe(true)
        if (old === newText && isKnown) expect([status, Math.round(score * 1e6) / 1e6]).toEqual(['exact', 1])
      }
      expect(run({ oldText, newText, claims: claims.toReversed() }).toReversed()).toEqual(found)
    })
    checkProperty('any two texts', property, { runs: 400 })
  })
})

test('tells how far it has come, and can be left', () => {
  const text = far.repeat(40)
  const claims = Array.from({ length: 120 }, (_, i) => claimOf(text, [{ start: i, end: i + 20 }], `c${i}`))
  const told = [...anchorClaims({ oldText: text, newText: `x${text}`, claims })]
  expect(told.at(0)).toEqual({ done: 0, total: 120 })
  expect(told.at(-1)).toEqual({ done: 100, total: 120 })
  const left = anchorClaims({ oldText: text, newText: text, claims })
  left.next()
  expect(left.return([])).toEqual({ done: true, value: [] })
  expect(left.next().done).toBe(true)
})
