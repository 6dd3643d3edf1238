import { carryAttributes } from '../../../core/carry-attributes.ts'
import type { Claim } from '../../../core/claim.ts'
import type { Codebook } from '../../../core/codebook.ts'
import { attributeValue, type Content, mergeReadings } from '../../../core/compare/merge-readings.ts'
import type { SettledUnit } from '../../../core/compare/settle-units.ts'
import type { Json } from '../../../core/json.ts'
import { setAttribute } from '../../../core/set-attribute.ts'
import type { Fragment } from '../../../core/span.ts'
import { moveBoundary } from '../../../text/move-boundary.ts'
import type { Reader } from '../../../text/reader.ts'

/** Where an edit of a unit’s consensus begins: at what was decided, else at what most have. */
export function beginDraft({ unit, claim }: SettledUnit): Content {
  if (!claim) return mergeReadings(unit)
  const { type, fragments, attributes } = claim
  return { type, fragments, attributes }
}

/** The draft as one of another type, with the values that fit there. */
export function withType(draft: Content, type: string, codebook: Codebook): Content {
  if (draft.type === type) return draft
  return { ...draft, type, attributes: carryAttributes(codebook, type, draft.attributes) }
}

/** The draft with the words of a claim, all of its parts. */
export function withWords(draft: Content, { fragments }: Pick<Claim, 'fragments'>): Content {
  return { ...draft, fragments: fragments.map(({ start, end }) => ({ start, end })) }
}

/** The draft with its first start or last end at that place; null where that would leave nothing of a part. */
export function withEdge(draft: Content, edge: 'start' | 'end', offset: number): Content | null {
  const at = edge === 'start' ? 0 : draft.fragments.length - 1
  const fragment = draft.fragments[at]
  if (!fragment) return null
  const moved: Fragment = { ...fragment, [edge]: offset }
  const before = edge === 'end' ? draft.fragments[at - 1] : undefined
  const after = edge === 'start' ? draft.fragments[at + 1] : undefined
  const isApart =
    (before === undefined || moved.start > before.end) && (after === undefined || moved.end < after.start)
  if (moved.start >= moved.end || !isApart) return null
  return { ...draft, fragments: draft.fragments.map((each, i) => (i === at ? moved : each)) }
}

/** The draft with an edge moved by a word; the same where there is no further word. */
export function moveDraft(draft: Content, edge: 'start' | 'end', direction: -1 | 1, reader: Reader): Content {
  const fragment = edge === 'start' ? draft.fragments[0] : draft.fragments.at(-1)
  if (!fragment) return draft
  const offset = moveBoundary(reader, fragment[edge], direction, { edge, granularity: 'word' })
  return withEdge(draft, edge, offset) ?? draft
}

/** The draft with a value of one attribute; undefined leaves it out. */
export function withAttribute(
  draft: Content,
  name: string,
  value: Json | undefined,
  codebook: Codebook,
): Content {
  return { ...draft, attributes: setAttribute(codebook, draft, name, value) }
}

/** The different values that claims of the draft’s type have for an attribute, and who has each. */
export function valuesOf(
  claims: readonly Claim[],
  name: string,
  type: string,
): readonly { readonly value: Json | undefined; readonly claims: readonly Claim[] }[] {
  const groups = new Map<string, { readonly value: Json | undefined; readonly claims: Claim[] }>()
  for (const claim of claims.filter(each => each.type === type)) {
    const value = attributeValue(claim.attributes, name)
    const key = JSON.stringify(value) ?? ''
    const group = groups.get(key)
    if (group) group.claims.push(claim)
    else groups.set(key, { value, claims: [claim] })
  }
  return [...groups.values()]
}
