import type { Id } from './id.ts'
import type { Extensible, Json } from './json.ts'
import { compareSpans, type Fragment, type Span, spanLength } from './span.ts'

/** How a claim came to be. */
export type Origin = Extensible &
  (
    | { readonly kind: 'manual' }
    | { readonly kind: 'suggested'; readonly rule: string; readonly score: number; readonly edited: boolean }
    | { readonly kind: 'imported'; readonly format: string; readonly file: string; readonly id: string }
  )

/** Values by attribute name, each in the form its codebook kind asks for; an unset attribute is absent. */
export type Attributes = { readonly [name: string]: Json }

/** A statement someone could dispute, as one annotator marked it. Fragments are never empty. */
export interface Claim extends Extensible {
  readonly id: Id
  readonly layer: Id
  readonly type: string
  readonly fragments: readonly Fragment[]
  readonly attributes: Attributes
  readonly note: string
  readonly origin: Origin
  readonly created: string
  readonly modified: string
}

/** From the first fragment's start to the last one's end, gaps included. */
export function claimExtent(claim: Pick<Claim, 'fragments'>): Span {
  const first = claim.fragments[0]
  const last = claim.fragments.at(-1)
  if (!first || !last) throw new Error('a claim without fragments')
  return { start: first.start, end: last.end }
}

/** Code points inside the claim's fragments, gaps left out. */
export function claimLength(claim: Pick<Claim, 'fragments'>): number {
  return claim.fragments.reduce((sum, fragment) => sum + spanLength(fragment), 0)
}

/** The order of the annotation file: first start, then longer first, then type, then id. */
export function compareClaims(a: Claim, b: Claim): number {
  return (
    compareSpans(claimExtent(a), claimExtent(b)) || compareText(a.type, b.type) || compareText(a.id, b.id)
  )
}

/** Orders strings by UTF-16 unit, the same on every machine whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** True when both mark the same text with the same type: the second would be a duplicate. */
export function isDuplicate(a: Claim, b: Claim): boolean {
  return (
    a.type === b.type &&
    a.fragments.length === b.fragments.length &&
    a.fragments.every((fragment, i) => {
      const other = b.fragments[i]
      return other !== undefined && fragment.start === other.start && fragment.end === other.end
    })
  )
}
