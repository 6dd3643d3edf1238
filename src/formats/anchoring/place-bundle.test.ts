import { expect, test } from 'vitest'
import { isChangedSince, withReviewedClaim } from '../../core/reviewed-claim.ts'
import { createArticle } from '../../testing/create-article.ts'
import { createBundle } from '../../testing/create-bundle.ts'
import type { JsonObject } from '../json-shape.ts'
import { presentAssayFile } from '../present-assay-file.ts'
import { placeBundle } from './place-bundle.ts'

test('a claim with the same words at another place is not changed since its review', () => {
  const bundle = createBundle()
  const reviews = bundle.reviews.map(review => {
    const claim = bundle.claims.find(({ id }) => id === review.claim)
    return claim && review.verdict !== 'agree' ? withReviewedClaim(review, claim) : review
  })
  const judged = { ...bundle, reviews }
  const json: JsonObject = JSON.parse(presentAssayFile(judged, { generator: 'assay' }))
  // A word that only the second claim has is another one.
  const text = `By us. ${bundle.text?.replace('never', 'NEVER')}`
  const places = new Map(
    [
      ...bundle.claims,
      ...reviews.map(({ id, proposal }) => ({ id, fragments: proposal?.fragments ?? [] })),
    ].map(({ id, fragments }) => [
      id,
      fragments.map(({ start, end }) => ({ start: start + 7, end: end + 7 })),
    ]),
  )
  const source = { json, bundle: judged }
  const placed = placeBundle(source, { places, words: new Map() }, { article: createArticle(text), text })
  const told = placed.reviews.flatMap(review => {
    const claim = placed.claims.find(({ id }) => id === review.claim)
    return claim ? [[review.verdict, isChangedSince(review, claim), review.extensions !== undefined]] : []
  })
  expect(told).toEqual([
    ['agree', false, false],
    ['fix', true, true],
    ['dispute', false, true],
  ])
})
