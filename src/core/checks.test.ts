import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createClaim, testTime } from '../testing/create-claim.ts'
import { createId } from '../testing/create-id.ts'
import { checkProperty } from '../testing/property.ts'
import { indexMarks } from '../text/index-marks.ts'
import { pairQuotationMarks } from '../text/quotation-marks.ts'
import { createReader } from '../text/reader.ts'
import { checkClaim } from './check-claim.ts'
import { checkDuplicates } from './check-duplicates.ts'
import { checkOneClaim } from './checks.ts'
import type { Attributes, Claim } from './claim.ts'
import { defaultCodebook } from './default-codebook.ts'
import { type CheckContext, type Finding, fixDiffs } from './finding.ts'
import type { Fragment } from './span.ts'

function createContext(text: string): CheckContext {
  const reader = createReader(text)
  return {
    codebook: defaultCodebook,
    slice: ({ start, end }) => reader.points.slice(start, end),
    marksIn: indexMarks(pairQuotationMarks(reader).pairs),
  }
}

const settled = { horizonType: 'none' }

/** The claim over a whole text of which only the attributes matter. */
function claimOn(text: string, fields: Partial<Claim>): { context: CheckContext; claim: Claim } {
  const fragments = [{ start: 0, end: [...text].length }]
  return { context: createContext(text), claim: createClaim({ fragments, ...fields }) }
}

function applied(finding: Finding | undefined, claims: readonly Claim[]): readonly Claim[] {
  const diffs =
    finding?.fix &&
    fixDiffs(
      finding.fix,
      id => claims.find(each => each.id === id),
      () => testTime,
    )
  if (!diffs) throw new Error('expected a fix')
  return claims.flatMap(claim => {
    const diff = diffs.find(({ id }) => id === claim.id)
    return diff ? (diff.after ?? []) : claim
  })
}

const attributeCases: [string, Partial<Claim>, string, Attributes | null][] = [
  ['Russia will fight.', {}, 'horizon', { horizonType: 'none' }],
  [
    'Russia will fight by the end of 2025.',
    {},
    'horizon',
    { horizonType: 'date', horizonText: 'by the end of 2025' },
  ],
  ['It will end in May.', {}, 'horizon', { horizonType: 'date', horizonText: 'in May' }],
  [
    'It ends within the next three months.',
    {},
    'horizon',
    { horizonType: 'period', horizonText: 'within the next three months' },
  ],
  ['It will end in two years.', {}, 'horizon', { horizonType: 'period', horizonText: 'in two years' }],
  [
    'It will fight for a long time with what it gathered over the decades.',
    {},
    'horizon',
    { horizonType: 'vague', horizonText: 'for a long time' },
  ],
  ['It will end.', { attributes: { horizonType: 'date' } }, 'horizon', null],
  ['It will end.', { attributes: { horizonType: 'none', resolvable: 'yes' } }, 'horizon', null],
  [
    'It will likely end.',
    { attributes: { ...settled, confidence: 'high' } },
    'confidence',
    { ...settled, likelihood: 'likely', likelihoodTerm: 'likely' },
  ],
  [
    'It will end.',
    {
      attributes: { ...settled, confidence: 'low', likelihood: 'not-stated' },
      note: 'He said it was very unlikely',
    },
    'confidence',
    { ...settled, likelihood: 'very-unlikely', likelihoodTerm: 'very unlikely' },
  ],
  [
    'We judge with high confidence that it will probably not end.',
    { attributes: { ...settled, confidence: 'high' } },
    'confidence',
    { ...settled, confidence: 'high', likelihood: 'unlikely', likelihoodTerm: 'probably not' },
  ],
  [
    'It will end.',
    { attributes: { ...settled, likelihood: 'very-likely', likelihoodTerm: 'high confidence' } },
    'confidence',
    { ...settled, confidence: 'high' },
  ],
  [
    'It will end.',
    { attributes: { ...settled, likelihood: 'likely', probability: 90 } },
    'probability',
    { ...settled, likelihood: 'very-likely', probability: 90 },
  ],
  [
    'It will end.',
    { attributes: { ...settled, likelihood: 'likely', probability: 100 } },
    'probability',
    { ...settled, probability: 100 },
  ],
]

const quietCases: [string, Partial<Claim>][] = [
  ['Russia will fight.', { type: 'assessment' }],
  ['Russia will fight.', { attributes: settled }],
  ['Russia will fight.', { attributes: { horizonType: 'open-ended' } }],
  ['Russia will fight.', { attributes: { horizonType: 'date', horizonEnd: '2025' } }],
  ['It may end.', { attributes: { ...settled, confidence: 'high' } }],
  ['It will likely end.', { attributes: { ...settled, confidence: 'high', likelihood: 'likely' } }],
  ['It will likely end.', { attributes: { ...settled, confidence: 'not-stated' } }],
  ['It is likely.', { type: 'quote', attributes: {} }],
  ['It will end.', { attributes: { ...settled, likelihood: 'likely', probability: 80 } }],
  ['It will end.', { attributes: { ...settled, likelihood: 'not-stated', probability: 80 } }],
  ['It will end.', { attributes: { ...settled, probability: 80 } }],
]

/** `[` and `]` are the ends of the fragments; the fragments after the fix, null where there is none. */
const quoteCases: [string, string | null | 'quiet'][] = [
  ['He said: [“It will rain,”] and left.', 'He said: “[It will rain],” and left.'],
  ['[« Il pleuvra »], dit-il.', '« [Il pleuvra] », dit-il.'],
  ['😀 [“It will] rain”', '😀 “[It will] rain”'],
  ['“It will [rain,”] he said.', '“It will [rain],” he said.'],
  ['“They call [it ‘duty]’ there.”', '“They call [it ‘duty’] there.”'],
  ['“They call ‘[duty’ there].”', '“They call [‘duty’ there].”'],
  ['[“It will,”] he said, [“rain.”]', '“[It will],” he said, “[rain.]”'],
  ['He [said “It will] rain.”', null],
  ['[“]It will rain”', null],
  ['“[It will rain,]” he said.', 'quiet'],
  ['“[They call it ‘duty’ there].”', 'quiet'],
  ['“[It will]” he said “[rain].”', 'quiet'],
  ['[“It will,” and “rain”]', 'quiet'],
]

function parseMarked(marked: string): { text: string; fragments: Fragment[] } {
  const fragments: Fragment[] = []
  let text = ''
  let start = 0
  for (const point of marked) {
    if (point === '[') start = [...text].length
    else if (point === ']') fragments.push({ start, end: [...text].length })
    else text += point
  }
  return { text, fragments }
}

function presentMarked(text: string, fragments: readonly Fragment[]): string {
  const points = [...text]
  for (const { start, end } of fragments.toReversed()) {
    points.splice(end, 0, ']')
    points.splice(start, 0, '[')
  }
  return points.join('')
}

describe('checkOneClaim', () => {
  test.each(attributeCases)('%s %j: %s', (text, fields, check, expected) => {
    const { context, claim } = claimOn(text, fields)
    const findings = checkOneClaim(context, claim)
    expect(findings.map(each => each.check)).toEqual([check])
    expect(findings[0]?.claims).toEqual([claim.id])
    if (!expected) return expect(findings[0]?.fix).toBeUndefined()
    const [fixed] = applied(findings[0], [claim])
    expect(fixed?.attributes).toEqual(expected)
    expect(fixed && checkOneClaim(context, fixed)).toEqual([])
  })

  test.each(quietCases)('finds nothing in %s %j', (text, fields) => {
    const { context, claim } = claimOn(text, fields)
    expect(checkOneClaim(context, claim)).toEqual([])
  })

  test.each(quoteCases)('%s', (marked, expected) => {
    const { text, fragments } = parseMarked(marked)
    const context = createContext(text)
    const claim = createClaim({ type: 'quote', fragments })
    const [finding, ...more] = checkOneClaim(context, claim)
    expect(more).toEqual([])
    if (expected === 'quiet') return expect(finding).toBeUndefined()
    expect(finding?.check).toBe('quote-marks')
    if (expected === null) return expect(finding?.fix).toBeUndefined()
    const [fixed] = applied(finding, [claim])
    expect(presentMarked(text, fixed?.fragments ?? [])).toBe(expected)
  })

  test('a fix makes its finding go away and leaves a claim that can be stored', () => {
    const piece = fc.constantFrom('“', '”', '‘', '’', '«', '»', '"', ' ', 'rain', ', ', '. ', '😀', '\n\n')
    const value = fc.record(
      {
        likelihood: fc.constantFrom('likely', 'unlikely', 'almost-certain', 'not-stated'),
        probability: fc.integer({ min: 0, max: 100 }),
        confidence: fc.constantFrom('low', 'high', 'not-stated'),
        horizonType: fc.constantFrom('none', 'date', 'vague'),
        likelihoodTerm: fc.constantFrom('likely', 'moderate confidence', 'confident'),
      },
      { requiredKeys: [] },
    )
    const property = fc.property(
      fc.array(piece, { minLength: 3, maxLength: 20 }),
      fc.nat(),
      fc.nat(),
      value,
      fc.constantFrom('quote', 'forecast'),
      (pieces, a, b, values, type) => {
        const text = pieces.join('')
        const { length } = [...text]
        const start = a % length
        const fragments = [{ start, end: start + 1 + (b % (length - start)) }]
        const attributes = type === 'forecast' ? values : {}
        const claim = createClaim({ type, fragments, attributes, note: 'highly likely' })
        const context = createContext(text)
        for (const finding of checkOneClaim(context, claim)) {
          if (!finding.fix) continue
          const [fixed] = applied(finding, [claim])
          if (!fixed) throw new Error('the claim is gone')
          const left = checkOneClaim(context, fixed).map(({ explanation }) => explanation)
          expect(left).not.toContain(finding.explanation)
          expect(checkClaim(fixed, { codebook: defaultCodebook, length, path: '$' })).toEqual([])
        }
      },
    )
    checkProperty('fixes', property, { runs: 1_000 })
  })
})

describe('checkDuplicates', () => {
  const first = createClaim({ id: createId(1), created: '2026-01-01T00:00:00.000Z' })
  const twin = createClaim({ id: createId(2), created: '2026-01-02T00:00:00.000Z' })

  function join(...claims: Claim[]): readonly Claim[] {
    const [finding] = checkDuplicates(defaultCodebook, claims)
    return applied(finding, claims)
  }

  test('tells of claims with the same text and type, the one made first before the others', () => {
    const third = createClaim({ id: createId(3), type: 'quote' })
    const other = createClaim({ id: createId(4), fragments: [{ start: 0, end: 9 }] })
    const elsewhere = createClaim({ id: createId(5), layer: createId(99) })
    const findings = checkDuplicates(defaultCodebook, [twin, third, other, elsewhere, first])
    expect(findings.map(({ claims }) => claims)).toEqual([[first.id, twin.id]])
  })

  test('joins what is recorded of them', () => {
    const noted = { ...first, note: 'One', attributes: { speaker: 'Ana' } }
    const more = { ...twin, note: 'Two', attributes: { speaker: 'Ana', cue: 'said' } }
    const [kept, ...rest] = join(more, noted)
    expect(rest).toEqual([])
    expect(kept).toMatchObject({
      id: first.id,
      note: 'One\n\nTwo',
      attributes: { speaker: 'Ana', cue: 'said' },
    })
  })

  test('says a note once that both have', () => {
    expect(join({ ...first, note: 'One' }, { ...twin, note: 'One' })).toMatchObject([{ note: 'One' }])
  })

  test('lets claims that name the one that goes name the one that stays', () => {
    const naming = createClaim({ id: createId(3), type: 'quote', attributes: { repeats: twin.id } })
    const itself = { ...first, attributes: { repeats: twin.id } }
    expect(join(itself, twin, naming)).toMatchObject([
      { id: first.id, attributes: {} },
      { id: naming.id, attributes: { repeats: first.id } },
    ])
  })

  test('offers nothing where they contradict each other', () => {
    const [finding] = checkDuplicates(defaultCodebook, [
      { ...first, attributes: { speaker: 'Ana' } },
      { ...twin, attributes: { speaker: 'Ben' } },
    ])
    expect(finding?.fix).toBeUndefined()
    expect(finding?.explanation).toContain('contradict')
  })
})
