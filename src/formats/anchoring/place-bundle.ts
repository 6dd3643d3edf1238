import type { Article } from '../../core/article.ts'
import type { Bundle } from '../../core/bundle.ts'
import { carryClaimDecision, carryLayerDecisions, type Resaid } from '../../core/carry-decisions.ts'
import type { Attributes, Claim } from '../../core/claim.ts'
import { sayClaim } from '../../core/compare/say-claim.ts'
import type { Id } from '../../core/id.ts'
import type { Extensible, Json } from '../../core/json.ts'
import { carryReviewedClaim } from '../../core/reviewed-claim.ts'
import { type Fragment, normaliseFragments, type Span } from '../../core/span.ts'
import { readTextFragment } from '../../core/text-fragment.ts'
import { type CodePoints, indexCodePoints } from '../../text/code-points.ts'
import type { AnchorSource } from './anchor-source.ts'
import { wordsKey } from './list-anchor-items.ts'
import { listObjects } from './list-objects.ts'

/** Where a claim stood in the text it was made on: its fragments as that file had them. */
const earlierKey = 'x-assay-earlier-fragments'

export interface Placing {
  /** Spans of the new text by claim or review; who is not named does not go in. */
  readonly places: ReadonlyMap<Id, readonly Span[]>
  /** By `wordsKey`: where a value's words are now. Other values keep their words and lose their place. */
  readonly words: ReadonlyMap<string, Span>
}

/**
 * The part of a file that goes into another text, under its own ids. A claim whose words are others now carries its
 * fragments of before. Reviews go with their claims; a layer goes in with its claims, or where it never had any.
 */
export function placeBundle(
  { json, bundle }: AnchorSource,
  { places, words }: Placing,
  target: { readonly article: Article; readonly text: string },
): Bundle {
  const points = indexCodePoints(target.text)
  const sources = new Map(listObjects(json, 'claims').map(claim => [claim['id'], claim['fragments']]))
  const same = new Map<Id, { readonly before: Claim; readonly now: Claim }>()
  const claims = bundle.claims.flatMap(claim => {
    const spans = places.get(claim.id)
    if (!spans) return []
    const earlier = sources.get(claim.id)
    const attributes = placeWords(claim.id, claim.attributes, { words, points })
    const fragments = placeFragments(spans, claim.fragments)
    const moved = { ...claim, fragments, attributes }
    if (!readsSame(fragments, earlier, points)) return [withExtension(moved, earlierKey, earlier ?? null)]
    same.set(claim.id, { before: claim, now: moved })
    return [moved]
  })
  const placed = new Set(claims.map(({ id }) => id))
  const reviews = bundle.reviews.flatMap(given => {
    const judged = same.get(given.claim ?? '')
    const review = judged ? carryReviewedClaim(given, judged.before, judged.now) : given
    const { id, claim, proposal } = review
    if (claim !== undefined && !placed.has(claim)) return []
    if (!proposal) return [review]
    const spans = places.get(id)
    if (proposal.fragments && proposal.fragments.length > 0 && !spans) return []
    const fragments = spans && { fragments: placeFragments(spans, proposal.fragments ?? []) }
    const attributes = proposal.attributes && {
      attributes: placeWords(id, proposal.attributes, { words, points }),
    }
    return [{ ...review, proposal: { ...proposal, ...fragments, ...attributes } }]
  })
  const resaid = new Map<Id, Resaid>()
  for (const [id, { before, now }] of same) resaid.set(id, { was: sayClaim(before), now: sayClaim(now) })
  const busy = new Set(bundle.claims.map(({ layer }) => layer))
  const wanted = new Set([...claims, ...reviews].map(({ layer }) => layer))
  const layers = bundle.layers
    .filter(({ id }) => wanted.has(id) || !busy.has(id))
    .map(layer => carryLayerDecisions(layer, resaid))
  const named = new Set([...layers.map(each => each.annotator), ...reviews.map(each => each.reviewer)])
  const people = bundle.people.filter(({ id }) => named.has(id))
  return {
    ...{ ...target, people, layers, reviews },
    claims: claims.map(claim => carryClaimDecision(claim, resaid)),
  }
}

/** What other tools put on a fragment stays on it as long as the parts are as many as before. */
function placeFragments(spans: readonly Span[], before: readonly Fragment[]): readonly Fragment[] {
  const fragments = normaliseFragments(spans.map(({ start, end }) => ({ start, end })))
  if (fragments.length !== before.length) return fragments
  return fragments.map((fragment, index) => {
    const extensions = before[index]?.extensions
    return extensions ? { ...fragment, extensions } : fragment
  })
}

function placeWords(
  record: Id,
  attributes: Attributes,
  { words, points }: { words: Placing['words']; points: CodePoints },
): Attributes {
  const placed = Object.entries(attributes).map(([name, value]): [string, Json] => {
    const fragment = readTextFragment(value)
    if (!fragment) return [name, value]
    const span = words.get(wordsKey(record, name))
    if (!span) return [name, fragment.exact]
    const { start, end } = span
    return [name, { start, end, exact: points.slice(start, end) }]
  })
  return Object.fromEntries(placed)
}

function readsSame(fragments: readonly Fragment[], earlier: Json | undefined, points: CodePoints): boolean {
  const before = Array.isArray(earlier) ? earlier : []
  return (
    before.length === fragments.length &&
    fragments.every(({ start, end }, index) => before[index]?.['exact'] === points.slice(start, end))
  )
}

function withExtension<T extends Extensible>(record: T, key: `x-${string}`, value: Json): T {
  return { ...record, extensions: { ...record.extensions, [key]: value } }
}
