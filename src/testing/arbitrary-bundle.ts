import fc from 'fast-check'
import type { Article } from '../core/article.ts'
import type { Bundle } from '../core/bundle.ts'
import type { Claim, Origin } from '../core/claim.ts'
import type { Id } from '../core/id.ts'
import { type Layer, layerStatuses, type Person } from '../core/layer.ts'
import type { Proposal, Review } from '../core/review.ts'
import { checkText } from '../formats/intake-text.ts'
import { arbitraryAttributes } from './arbitrary-attributes.ts'
import { arbitraryClaims, arbitraryFragments } from './arbitrary-claims.ts'
import { arbitraryExtensions, arbitraryLine } from './arbitrary-json.ts'
import { arbitraryText } from './arbitrary-text.ts'
import { createArticle } from './create-article.ts'

const types = fc.constantFrom('forecast', 'assessment', 'quote')
const time = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map(date => date.toISOString())
const times = fc.record({ created: time, modified: time })

/** An article that Assay can hold, and everything that can hang on it: people, layers, claims and reviews. */
export function arbitraryBundle(): fc.Arbitrary<Bundle> {
  return arbitraryText()
    .filter(text => checkText(text, { maxBytes: 1_000_000 }) === null)
    .chain(text =>
      fc
        .tuple(arbitraryArticle(text), arbitraryRecords(Array.from(text).length))
        .map(([article, records]) => ({ article, text, ...records })),
    )
}

function arbitraryArticle(text: string): fc.Arbitrary<Article> {
  const line = arbitraryLine()
  const details = fc.record(
    {
      language: fc.constantFrom('en', 'uk-UA', 'zh-Hant-TW'),
      url: fc.constantFrom('https://example.org/a', 'http://example.org/б?x=1#y'),
      publisher: line,
      author: line,
      publishedOn: time.map(at => at.slice(0, 10)),
    },
    { requiredKeys: [] },
  )
  return fc
    .tuple(arbitraryId('article'), arbitraryLine(1), details, arbitraryExtensions(), arbitraryExtensions())
    .map(([id, title, known, own, file]) => ({
      ...createArticle(text, { id, title, ...known, ...own }),
      ...(file.extensions && { fileExtensions: file.extensions }),
    }))
}

function arbitraryRecords(length: number): fc.Arbitrary<Omit<Bundle, 'article' | 'text'>> {
  return fc
    .uniqueArray(arbitraryPerson, { minLength: 1, maxLength: 3, selector: ({ id }) => id })
    .chain(people => {
      const layers = fc.uniqueArray(arbitraryLayer(people), { minLength: 1, maxLength: 3, selector: idOf })
      return layers.chain(chosen => arbitraryWork(people, chosen, length))
    })
}

function arbitraryWork(people: readonly Person[], layers: readonly Layer[], length: number) {
  return arbitraryLayerClaims(layers, length).chain(claims => {
    const review = arbitraryReview({ people, layers, claims, length })
    return fc.uniqueArray(review, { maxLength: 4, selector: idOf }).map(reviews => ({
      people,
      layers,
      claims,
      reviews: reviews.filter(each => !isOfOneself(each, layers)),
    }))
  })
}

/** Nobody reviews their own layer. */
function isOfOneself({ layer, reviewer }: Review, layers: readonly Layer[]): boolean {
  return layers.some(({ id, annotator }) => id === layer && annotator === reviewer)
}

const arbitraryPerson = fc
  .tuple(arbitraryId('person'), arbitraryLine(1), arbitraryExtensions())
  .map(([id, name, more]): Person => ({ id, name, ...more }))

function arbitraryLayer(people: readonly Person[]): fc.Arbitrary<Layer> {
  return fc
    .tuple(
      arbitraryId('layer'),
      fc.constantFrom(...people.map(idOf)),
      fc.constantFrom(...layerStatuses),
      arbitraryExtensions(),
    )
    .map(([id, annotator, status, more]) => ({ id, annotator, status, ...more }))
}

function arbitraryLayerClaims(layers: readonly Layer[], length: number): fc.Arbitrary<readonly Claim[]> {
  return arbitraryClaims(length, 6).chain(claims =>
    fc.tuple(...claims.map(claim => arbitraryFields(claim, layers))),
  )
}

function arbitraryFields(claim: Claim, layers: readonly Layer[]): fc.Arbitrary<Claim> {
  return fc
    .record({
      layer: fc.constantFrom(...layers.map(idOf)),
      attributes: arbitraryAttributes(claim.type),
      note: arbitraryLine(),
      origin: arbitraryOrigin,
      times,
      more: arbitraryExtensions(),
      inFragments: arbitraryExtensions(),
    })
    .map(({ times: at, more, inFragments, ...fields }) => ({
      ...claim,
      ...fields,
      fragments: claim.fragments.map(fragment => ({ ...fragment, ...inFragments })),
      ...at,
      ...more,
    }))
}

const arbitraryOrigin: fc.Arbitrary<Origin> = fc
  .tuple(
    fc.oneof(
      fc.constant({ kind: 'manual' } as const),
      fc.record({
        kind: fc.constant('suggested' as const),
        rule: arbitraryLine(),
        score: fc.double({ min: 0.001, max: 1, noNaN: true }),
        edited: fc.boolean(),
      }),
      fc.record({
        kind: fc.constant('imported' as const),
        format: arbitraryLine(),
        file: arbitraryLine(),
        id: arbitraryLine(),
      }),
    ),
    arbitraryExtensions(),
  )
  .map(([origin, more]) => ({ ...origin, ...more }))

interface Reviewed {
  readonly people: readonly Person[]
  readonly layers: readonly Layer[]
  readonly claims: readonly Claim[]
  readonly length: number
}

function arbitraryReview({ people, layers, claims, length }: Reviewed): fc.Arbitrary<Review> {
  const about =
    claims.length > 0
      ? fc.oneof(arbitraryVerdict(claims, length), arbitraryMissed(layers, length))
      : arbitraryMissed(layers, length)
  return fc
    .tuple(arbitraryId('review'), fc.constantFrom(...people.map(idOf)), about, times, arbitraryExtensions())
    .map(([id, reviewer, verdict, at, more]) => ({ id, reviewer, ...verdict, ...at, ...more }))
}

type Verdict = Omit<Review, 'id' | 'reviewer' | 'created' | 'modified'>

function arbitraryVerdict(claims: readonly Claim[], length: number): fc.Arbitrary<Verdict> {
  return fc
    .tuple(
      fc.constantFrom(...claims),
      fc.constantFrom('agree', 'fix', 'dispute'),
      fc.option(arbitraryLine(), { nil: undefined }),
    )
    .chain(([{ id, layer, type }, verdict, words]) => {
      const comment = verdict === 'dispute' ? `no: ${words ?? ''}` : words
      const base = { claim: id, layer, verdict, ...(comment !== undefined && { comment }) } as const
      if (verdict !== 'fix') return fc.constant(base)
      return arbitraryProposal(type, length).map(proposal => ({ ...base, proposal }))
    })
}

function arbitraryMissed(layers: readonly Layer[], length: number): fc.Arbitrary<Verdict> {
  return types.chain(type =>
    fc
      .record({
        layer: fc.constantFrom(...layers.map(idOf)),
        fragments: arbitraryFragments(length),
        attributes: arbitraryAttributes(type),
      })
      .map(({ layer, ...proposal }) => ({
        layer,
        verdict: 'missed' as const,
        proposal: { type, ...proposal },
      })),
  )
}

function arbitraryProposal(typeBefore: string, length: number): fc.Arbitrary<Proposal> {
  return fc.option(types, { nil: undefined }).chain(type =>
    fc
      .tuple(
        fc.record(
          {
            fragments: fc.oneof(fc.constant([]), arbitraryFragments(length)),
            attributes: arbitraryAttributes(type ?? typeBefore),
          },
          { requiredKeys: [] },
        ),
        arbitraryExtensions(),
      )
      .map(([parts, more]) => ({ ...(type !== undefined && { type }), ...parts, ...more })),
  )
}

/** Ids like Assay's own and ids of any characters; the kind in front keeps those of different kinds apart. */
function arbitraryId(kind: string): fc.Arbitrary<Id> {
  return fc.oneof(
    fc.uuid().map(uuid => `urn:uuid:${uuid}`),
    arbitraryLine().map(text => `${kind}:${text}`),
  )
}

function idOf({ id }: { readonly id: Id }): Id {
  return id
}
