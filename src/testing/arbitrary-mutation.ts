import fc from 'fast-check'
import type { Json } from '../core/json.ts'
import { arbitraryJson } from './arbitrary-json.ts'
import { type JsonPlace, listPlaces, removeAt } from './json-places.ts'

/** One thing gone wrong in a JSON value: a value replaced, copied over another, removed, repeated, or a key added. */
export type Mutation =
  | { readonly kind: 'replace' | 'add'; readonly at: number; readonly by: Json; readonly key: string }
  | { readonly kind: 'copy' | 'swap'; readonly at: number; readonly from: number }
  | { readonly kind: 'remove' | 'repeat'; readonly at: number }

const tempting = fc.constantFrom<Json>(
  ...[null, true, 0, -1, 1, 1.5, 32, 1e21, '', ' ', 'x', '2.0', '1.7', 'missed', 'dispute', 'forecast'],
  ...['2026-02-30', '2026-13-01T00:00:00Z', '2026-01-01T00:00:00Z', 'x'.repeat(201), 'x'.repeat(1_001)],
  ...[[], {}, [''], ['Ana'], { kind: 'manual' }, { kind: 'imported' }],
)

export function arbitraryMutation(): fc.Arbitrary<Mutation> {
  const at = fc.nat()
  return fc.oneof(
    fc.record({
      kind: fc.constantFrom('replace', 'replace', 'add'),
      at,
      by: fc.oneof(tempting, arbitraryJson()),
      key: fc.constantFrom('x-tool', 'extra', 'claim', 'proposal', 'note', 'text', 'url', 'kind', 'id'),
    }),
    fc.record({ kind: fc.constantFrom('copy', 'swap'), at, from: at }),
    fc.record({ kind: fc.constantFrom('remove', 'repeat'), at }),
  )
}

/** A copy of a value with the mutation done to it. */
export function mutate(value: Json, mutation: Mutation): Json {
  const copy = structuredClone(value)
  const places = [...listPlaces(copy)]
  const place = places[mutation.at % places.length]
  if (!place) return copy
  switch (mutation.kind) {
    case 'remove':
      removeAt(place)
      break
    case 'repeat':
      repeatAt(place)
      break
    case 'replace':
      place.holder[place.step] = mutation.by
      break
    case 'add':
      addKey(place, mutation.key, mutation.by)
      break
    case 'copy':
    case 'swap':
      exchange(place, places[mutation.from % places.length] ?? place, mutation.kind)
  }
  return copy
}

function repeatAt({ holder, step }: JsonPlace): void {
  if (Array.isArray(holder)) holder.push(structuredClone(holder[Number(step)]))
}

function addKey({ holder, step }: JsonPlace, key: string, value: Json): void {
  const target = Array.isArray(holder) ? holder[Number(step)] : holder
  if (typeof target === 'object' && target !== null && !Array.isArray(target)) target[key] = value
}

function exchange(a: JsonPlace, b: JsonPlace, kind: 'copy' | 'swap'): void {
  const left = structuredClone(a.holder[a.step] ?? null)
  const right = structuredClone(b.holder[b.step] ?? null)
  a.holder[a.step] = right
  if (kind === 'swap') b.holder[b.step] = left
}
