import type { Bundle } from '../../core/bundle.ts'
import { type Claim, compareClaims } from '../../core/claim.ts'
import type { Layer } from '../../core/layer.ts'
import { type CodePoints, indexCodePoints } from '../../text/code-points.ts'
import type { WrittenFile } from '../foreign.ts'
import { listOwnLosses, type TextBundle, withText } from '../own-losses.ts'
import { presentOwnArticle, presentOwnClaim } from '../own-records.ts'

/** One file of JSON Lines, an example for each layer of each article. Offsets are code points. */
export function writeProdigy(bundles: readonly Bundle[]): readonly WrittenFile[] {
  const written = withText(bundles)
  if (written.length === 0) return []
  const examples = written.flatMap(bundle => {
    const points = indexCodePoints(bundle.text)
    const layers = bundle.layers.length > 0 ? bundle.layers : [null]
    return layers.map(layer => presentExample(bundle, layer, points))
  })
  const content = examples.map(example => `${JSON.stringify(example)}\n`).join('')
  return [{ name: 'assay-prodigy.jsonl', content }]
}

function presentExample(bundle: TextBundle, layer: Layer | null, points: CodePoints) {
  const { article, people, claims } = bundle
  const name = people.find(({ id }) => id === layer?.annotator)?.name
  const own = claims.filter(claim => claim.layer === layer?.id).toSorted(compareClaims)
  return {
    text: bundle.text,
    meta: { title: article.title, ...(article.url !== undefined && { url: article.url }) },
    spans: own.flatMap(claim => presentSpans(claim, points)),
    answer: 'accept',
    ...(name !== undefined && { _annotator_id: name, _session_id: name }),
    _view_id: 'spans_manual',
    assay: presentOwnArticle(bundle),
  }
}

/** Each part by itself; they share the claim's id, and the first has its record. */
function presentSpans(claim: Claim, points: CodePoints) {
  const { id, type, fragments, attributes, note } = claim
  return fragments.map(({ start, end }, index) => ({
    start,
    end,
    label: type,
    text: points.slice(start, end),
    claim: id,
    ...(index === 0 && { assay: presentOwnClaim(claim, { attributes, note }) }),
  }))
}

/** What of the articles Prodigy cannot hold, or does not show. */
export function listProdigyLosses(bundles: readonly Bundle[]): readonly string[] {
  const losses = listOwnLosses(bundles, 'Prodigy')
  const claims = withText(bundles).flatMap(bundle => bundle.claims)
  losses.add(
    '{n} {claim has|claims have} several parts: Prodigy shows each by itself, and only Assay joins them again.',
    claims.filter(({ fragments }) => fragments.length > 1).length,
  )
  losses.add(
    '{n} {claim has a note or values|claims have notes or values}: Prodigy keeps them in the span and does not show them.',
    claims.filter(({ note, attributes }) => note !== '' || Object.keys(attributes).length > 0).length,
  )
  return losses.all()
}
