import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Anchoring, anchorRecords } from '../../../../formats/anchoring/anchor-records.ts'
import { readAnchorSource } from '../../../../formats/anchoring/anchor-source.ts'
import { listObjects } from '../../../../formats/anchoring/list-objects.ts'
import { countAside, listAside } from '../../../../formats/anchoring/set-aside.ts'
import { parseAssayFile } from '../../../../formats/parse-assay-file.ts'
import { presentAssayFile } from '../../../../formats/present-assay-file.ts'
import { arbitraryBundle } from '../../../../testing/arbitrary-bundle.ts'
import { createArticle } from '../../../../testing/create-article.ts'
import { createBundle } from '../../../../testing/create-bundle.ts'
import { createId } from '../../../../testing/create-id.ts'
import { parseOptions } from '../../../../testing/parse-options.ts'
import { checkProperty } from '../../../../testing/property.ts'
import { type AnchorTarget, buildPlaced } from './build-placed.ts'
import { beginDecisions, type Decision, type Decisions, takePlace } from './decisions.ts'

function anchor(source: string, newText: string): Anchoring {
  const read = readAnchorSource(source)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  const steps = anchorRecords(read.value, newText)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

const file = (withText = true) => presentAssayFile(createBundle(), { generator: 'assay', withText })

function createTarget(text: string, fields: Partial<AnchorTarget> = {}): AnchorTarget {
  return { article: createArticle(text, { title: 'Here' }), text, isNew: false, aside: [], ...fields }
}

const none: ReadonlySet<string> = new Set()

/** What goes in, read back as the server reads it. */
function place(anchoring: Anchoring, decisions: Decisions, target: AnchorTarget, here = none) {
  const { content, replace } = buildPlaced(anchoring, decisions, { target, here })
  const parsed = parseAssayFile(content, {
    ...parseOptions,
    findText: () => target.text,
    findClaim: id => byId(anchoring, id),
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error, null, 2))
  const [bundle] = parsed.value
  if (!bundle) throw new Error('nothing was placed')
  return { bundle, replace }
}

function byId({ source }: Anchoring, id: string) {
  return source.bundle.claims.find(claim => claim.id === id)
}

test.each([true, false])(
  'claims that fit go to their new places as they are (text in the file: %s)',
  withText => {
    const { text } = createBundle()
    const target = createTarget(`Kyiv: ${text}`)
    const anchoring = anchor(file(withText), target.text)
    expect(anchoring.items.map(({ status }) => status)).toEqual(['moved', 'moved', 'moved', 'moved'])
    const { bundle, replace } = place(anchoring, beginDecisions(anchoring.items, none), target)
    const before = createBundle()
    expect(new Set(bundle.claims)).toEqual(
      new Set(
        before.claims.map(claim => ({
          ...claim,
          fragments: claim.fragments.map(({ start, end }) => ({ start: start + 6, end: end + 6 })),
        })),
      ),
    )
    expect(bundle.reviews.find(({ verdict }) => verdict === 'missed')?.proposal?.fragments).toEqual([
      { start: 58, end: 70 },
    ])
    expect(bundle.article.title).toBe('Here')
    expect(replace).toEqual([])
  },
)

test('what is open is kept aside with its words, its reviews and its people, and placed later from there', () => {
  const target = createTarget('Nothing of it is left here.')
  const anchoring = anchor(file(), target.text)
  const { bundle, replace } = place(anchoring, beginDecisions(anchoring.items, none), target)
  expect(bundle.claims).toEqual([])
  expect(replace).toEqual([target.article.id])
  const aside = listAside(bundle.article)
  expect(countAside(aside)).toBe(4)
  const again = anchor(JSON.stringify(aside[0]), `Kyiv: ${createBundle().text}`)
  expect(again.source.bundle.claims).toEqual(anchoring.source.bundle.claims)
  expect(again.source.bundle.reviews).toEqual(anchoring.source.bundle.reviews)
  expect(again.source.bundle.people).toEqual(anchoring.source.bundle.people)
  expect(again.source.bundle.text).toBeNull()
  expect(again.items.map(({ status }) => status)).toContain('moved')
})

test('what was aside before stays, and the article is only changed where that changes', () => {
  const target = createTarget(`Kyiv: ${createBundle().text}`)
  const kept = { ...target, article: { ...target.article, extensions: { 'x-assay-aside': [{ a: 1 }] } } }
  const anchoring = anchor(file(), target.text)
  const decisions = beginDecisions(anchoring.items, none)
  expect(place(anchoring, decisions, { ...kept, aside: [{ a: 1 }] }).replace).toEqual([])
  const emptied = place(anchoring, decisions, kept)
  expect(emptied.replace).toEqual([kept.article.id])
  expect(emptied.bundle.article).toEqual(target.article)
})

test('a claim whose words changed carries its fragments of before', () => {
  const text = createBundle().text?.replace('a long time', 'for a long time') ?? ''
  const target = createTarget(text)
  const anchoring = anchor(file(), text)
  const decisions = new Map(beginDecisions(anchoring.items, none))
  for (const item of anchoring.items) {
    const decision = takePlace(item, 0)
    if (decision && !decisions.has(item.id)) decisions.set(item.id, decision)
  }
  const { bundle } = place(anchoring, decisions, target)
  const [first] = listObjects(JSON.parse(file()), 'claims')
  const claim = bundle.claims.find(({ id }) => id === createId(1))
  expect(claim?.extensions).toEqual({ 'x-assay-earlier-fragments': first?.['fragments'] })
  expect(bundle.claims.find(({ id }) => id === createId(3))?.extensions).toBeUndefined()
})

test('words that a value points at move along; without a certain place they stay as words', () => {
  const source = createBundle()
  const [claim] = source.claims
  if (!claim) throw new Error('expected a claim')
  const hedge = { start: 39, end: 42, exact: 'the' }
  const horizonText = { start: 20, end: 31, exact: 'a long time' }
  const marked = {
    ...source,
    claims: [{ ...claim, attributes: { ...claim.attributes, hedge, horizonText } }],
    reviews: [],
  }
  const before = presentAssayFile(marked, { generator: 'assay' })
  const text = source.text?.replace('said the analyst', 'he said').replace('Russia', 'Russland') ?? ''
  const target = createTarget(text)
  const anchoring = anchor(before, text)
  const decisions = new Map<string, Decision>()
  for (const item of anchoring.items) {
    decisions.set(item.id, { kind: 'place', spans: [{ start: 0, end: 8 }], option: null })
  }
  const [placed] = buildBundleClaims(anchoring, decisions, target)
  expect(placed?.['attributes']).toMatchObject({
    hedge: 'the',
    horizonText: { start: 22, end: 33, exact: 'a long time' },
  })
})

function buildBundleClaims(anchoring: Anchoring, decisions: Decisions, target: AnchorTarget) {
  return listObjects(JSON.parse(buildPlaced(anchoring, decisions, { target, here: none }).content), 'claims')
}

test('a claim that is here stays as it is, unless it is placed again', () => {
  const target = createTarget(`Kyiv: ${createBundle().text}`)
  const anchoring = anchor(file(), target.text)
  const here = new Set([createId(1)])
  const decisions = beginDecisions(anchoring.items, here)
  expect(decisions.get(createId(1))).toEqual({ kind: 'here' })
  expect(place(anchoring, decisions, target, here).replace).toEqual([])
  const [first] = anchoring.items
  const decision = first && takePlace(first, 0)
  if (!decision) throw new Error('expected a place')
  const placed = new Map([...decisions, [createId(1), decision]])
  expect(place(anchoring, placed, target, here).replace).toEqual([createId(1)])
})

test('whatever is decided, every claim is placed, kept aside or left out on purpose, and what goes in is valid', () => {
  const way = fc.constantFrom('open', 'aside', 'out', 'place', 'hand')
  const property = fc.property(
    arbitraryBundle(),
    fc.array(way, { minLength: 1, maxLength: 9 }),
    fc.nat(),
    (bundle, ways, seed) => {
      const text = changeText(bundle.text ?? '', seed)
      const target = createTarget(text)
      const anchoring = anchor(presentAssayFile(bundle, { generator: 'assay' }), text)
      const decisions = new Map<string, Decision>(beginDecisions(anchoring.items, none))
      for (const [index, item] of anchoring.items.entries()) {
        const chosen = ways[index % ways.length]
        const byHand: Decision = { kind: 'place', spans: [{ start: 0, end: 1 }], option: null }
        const found = takePlace(item, 0)
        if (chosen === 'aside' || chosen === 'out') decisions.set(item.id, { kind: chosen })
        else if (chosen === 'hand') decisions.set(item.id, byHand)
        else if (chosen === 'place' && found) decisions.set(item.id, found)
      }
      const { bundle: placed } = place(anchoring, decisions, target)
      const inside = new Set(placed.claims.map(({ id }) => id))
      const aside = new Set(
        listAside(placed.article).flatMap(each => listObjects(each, 'claims').map(({ id }) => id)),
      )
      for (const { id } of bundle.claims) {
        const kind = decisions.get(id)?.kind ?? 'aside'
        expect(inside.has(id)).toBe(kind === 'place')
        if (kind === 'aside') expect(aside.has(id)).toBe(true)
      }
      for (const each of listAside(placed.article)) {
        expect(readAnchorSource(JSON.stringify(each))).toMatchObject({ ok: true })
      }
    },
  )
  checkProperty('placing loses nothing', property, { runs: 150 })
}, 120_000)

/** Some other text made of this one: something put before it, or a stretch of it taken out. */
function changeText(text: string, seed: number): string {
  const points = Array.from(text)
  const at = seed % (points.length + 1)
  const changed = [...points.slice(0, at), ...points.slice(at + (seed % 7))].join('')
  return seed % 2 === 0 ? `Before ${text}` : changed.trim() === '' ? 'Another text' : changed
}
