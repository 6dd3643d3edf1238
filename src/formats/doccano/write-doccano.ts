import type { Bundle } from '../../core/bundle.ts'
import { compareClaims } from '../../core/claim.ts'
import { indexCodePoints } from '../../text/code-points.ts'
import type { WrittenFile } from '../foreign.ts'
import { listOwnLosses, type TextBundle, withText } from '../own-losses.ts'
import { presentOwnArticle, presentOwnClaim } from '../own-records.ts'

/** One file of JSON Lines, an article each. Offsets are UTF-16 units. */
export function writeDoccano(bundles: readonly Bundle[]): readonly WrittenFile[] {
  const written = withText(bundles)
  if (written.length === 0) return []
  const content = written.map(bundle => `${JSON.stringify(presentLine(bundle))}\n`).join('')
  return [{ name: 'assay-doccano.jsonl', content }]
}

function presentLine(bundle: TextBundle) {
  const points = indexCodePoints(bundle.text)
  const claims = bundle.claims.toSorted(compareClaims)
  return {
    text: bundle.text,
    label: claims.flatMap(({ fragments, type }) =>
      fragments.map(({ start, end }) => [points.toUtf16(start), points.toUtf16(end), type]),
    ),
    assay: {
      article: presentOwnArticle(bundle),
      claims: claims.map(claim => {
        const { type, fragments, attributes, note } = claim
        return presentOwnClaim(claim, { type, spans: fragments, attributes, note })
      }),
    },
  }
}

/** What of the articles doccano cannot hold, or does not show. */
export function listDoccanoLosses(bundles: readonly Bundle[]): readonly string[] {
  const losses = listOwnLosses(bundles, 'doccano')
  const claims = withText(bundles).flatMap(bundle => bundle.claims)
  losses.add(
    '{n} {claim has|claims have} several parts: doccano shows each by itself, and only Assay joins them again.',
    claims.filter(({ fragments }) => fragments.length > 1).length,
  )
  losses.add(
    '{n} {claim has a note or values|claims have notes or values}: doccano keeps them beside the text and does not show them.',
    claims.filter(({ note, attributes }) => note !== '' || Object.keys(attributes).length > 0).length,
  )
  losses.add(
    '{n} {claim is|claims are} by several annotators: doccano does not show by whom.',
    countShared(bundles),
  )
  return losses.all()
}

/** Claims of articles that more than one person annotated. */
function countShared(bundles: readonly Bundle[]): number {
  const shared = withText(bundles).filter(
    ({ layers }) => new Set(layers.map(({ annotator }) => annotator)).size > 1,
  )
  return shared.reduce((sum, { claims }) => sum + claims.length, 0)
}
