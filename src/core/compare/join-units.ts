import { compareText } from '../claim.ts'
import type { Id } from '../id.ts'
import { matchClaims } from '../matching/match-claims.ts'
import type { Span } from '../span.ts'

/** What of a claim decides with which claims of other layers it belongs. */
export interface Joinable {
  readonly id: Id
  readonly layer: Id
  readonly type: string
  readonly fragments: readonly Span[]
}

interface Link {
  readonly a: Id
  readonly b: Id
  readonly iou: number
  readonly isSameType: boolean
}

/**
 * Joins the claims of any number of layers to units: what the annotators, each in their way, have tagged as one claim.
 * Every two layers are matched optimally; the matches are then taken strongest first, by overlap, then one type before
 * two, then by ids, and one that would bring two claims of one layer together is left out. So components of matches
 * that conflict come apart at their weakest link, a unit has at most one claim of each layer, every claim is in exactly
 * one unit, and the order of layers and claims does not count. Units list claims by layer id; units come by their least id.
 */
export function joinUnits<C extends Joinable>(layers: readonly (readonly C[])[]): readonly (readonly C[])[] {
  const claims = layers.flat()
  const units = new Map<Id, Map<Id, C>>(claims.map(claim => [claim.id, new Map([[claim.layer, claim]])]))
  for (const { a, b } of listLinks(layers)) {
    const [left, right] = [units.get(a), units.get(b)]
    if (!left || !right || left === right || [...right.keys()].some(layer => left.has(layer))) continue
    const [larger, smaller] = left.size >= right.size ? [left, right] : [right, left]
    for (const [layer, claim] of smaller) {
      larger.set(layer, claim)
      units.set(claim.id, larger)
    }
  }
  return [...new Set(units.values())]
    .map(unit => [...unit.values()].sort((a, b) => compareText(a.layer, b.layer)))
    .sort((a, b) => compareText(leastId(a), leastId(b)))
}

/** The least id of a unit’s claims: its name, as long as that claim is in it. */
export function leastId(claims: readonly { readonly id: Id }[]): Id {
  const [first = '', ...rest] = claims.map(({ id }) => id)
  return rest.reduce((least, id) => (compareText(id, least) < 0 ? id : least), first)
}

function listLinks<C extends Joinable>(layers: readonly (readonly C[])[]): readonly Link[] {
  const links: Link[] = []
  for (const [at, one] of layers.entries()) {
    for (const other of layers.slice(at + 1)) {
      for (const { a, b, iou } of matchClaims(one, other)) {
        const [first, second] = compareText(a.id, b.id) < 0 ? [a.id, b.id] : [b.id, a.id]
        links.push({ a: first, b: second, iou, isSameType: a.type === b.type })
      }
    }
  }
  return links.sort(
    (x, y) =>
      y.iou - x.iou ||
      Number(y.isSameType) - Number(x.isSameType) ||
      compareText(x.a, y.a) ||
      compareText(x.b, y.b),
  )
}
