import type { Bundle } from '../core/bundle.ts'
import { compareText } from '../core/claim.ts'
import { findType } from '../core/codebook.ts'
import { defaultCodebook } from '../core/default-codebook.ts'
import type { Id } from '../core/id.ts'
import type { Json } from '../core/json.ts'

/**
 * The claims of a bundle as one line of text each, sorted: who, what, where and what is said of it. Ids are left out,
 * for a format that brings its own; a claim that another one names stands there as itself.
 */
export function presentClaims({ people, layers, claims }: Bundle): readonly string[] {
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const annotators = new Map(layers.map(({ id, annotator }) => [id, names.get(annotator)]))
  const places = new Map(
    claims.map(({ id, type, fragments }) => [id, { type, fragments: fragments.map(toPair) }]),
  )
  return claims
    .map(({ layer, type, fragments, attributes, note, created, modified }) =>
      JSON.stringify({
        annotator: annotators.get(layer),
        type,
        fragments: fragments.map(toPair),
        attributes: Object.entries(attributes)
          .map(([name, value]) => [name, isClaim(type, name) ? resolve(value, places) : value] as const)
          .sort(([a], [b]) => compareText(a, b)),
        note,
        created,
        modified,
      }),
    )
    .sort(compareText)
}

function toPair({ start, end }: { start: number; end: number }) {
  return [start, end]
}

function isClaim(type: string, name: string): boolean {
  const attributes = findType(defaultCodebook, type)?.attributes ?? []
  return attributes.some(attribute => attribute.name === name && attribute.kind === 'claim')
}

function resolve(value: Json, places: ReadonlyMap<Id, unknown>): unknown {
  return (typeof value === 'string' && places.get(value)) || value
}
