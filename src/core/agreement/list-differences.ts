import type { Id } from '../id.ts'
import { isSame } from '../json.ts'
import type { AgreementClaim, PreparedArticle } from './prepare-articles.ts'

/** A place where two annotators differ; null where one of them has no claim. */
export interface DifferenceCase {
  readonly article: Id
  readonly a: Id | null
  readonly b: Id | null
}

/** What two annotators differ on, and every place of it, in text order of each article. */
export interface Difference {
  readonly a: Id
  readonly b: Id
  /** Only one has the claim, its borders or its type differ, or an attribute of a claim of one type. */
  readonly what: 'only-a' | 'only-b' | 'borders' | 'type' | 'attribute'
  /** Of `only-a`, `only-b`, `borders` and `attribute`, the claim's type; of `type`, both, as `forecast/quote`. */
  readonly type: string
  /** The attribute's name. */
  readonly attribute: string | null
  readonly cases: readonly DifferenceCase[]
}

/** An attribute whose values are compared, of claims of a type. */
export interface AgreementAttribute {
  readonly type: string
  readonly name: string
}

export interface DifferenceOptions {
  readonly annotators: readonly Id[]
  readonly attributes: readonly AgreementAttribute[]
}

/** Who differs with whom on what, the most frequent first. */
export function listDifferences(
  articles: readonly PreparedArticle[],
  { annotators, attributes }: DifferenceOptions,
): readonly Difference[] {
  const found = new Map<string, Difference & { cases: DifferenceCase[] }>()
  const names = new Map<string, string[]>()
  for (const { type, name } of attributes) names.set(type, [...(names.get(type) ?? []), name])
  for (const { article, claims, matches } of articles) {
    for (const match of matches) {
      const [first = '', second = ''] = [annotators[match.a], annotators[match.b]]
      const who = `${match.a} ${match.b}`
      const add = (kind: Kind, a: AgreementClaim | null, b: AgreementClaim | null) => {
        const key = `${who} ${kind.what} ${kind.attribute ?? ''} ${kind.type}`
        let known = found.get(key)
        if (!known) {
          known = { a: first, b: second, ...kind, cases: [] }
          found.set(key, known)
        }
        known.cases.push({ article, a: a?.id ?? null, b: b?.id ?? null })
      }
      for (const { a, b, iou } of match.pairs)
        for (const kind of compare(a, b, { iou, names })) add(kind, a, b)
      const matched = new Set(match.pairs.flatMap(({ a, b }) => [a, b]))
      for (const claim of claims[match.a] ?? [])
        if (!matched.has(claim)) add(only('only-a', claim), claim, null)
      for (const claim of claims[match.b] ?? [])
        if (!matched.has(claim)) add(only('only-b', claim), null, claim)
    }
  }
  return [...found.values()].sort((x, y) => y.cases.length - x.cases.length)
}

type Kind = Pick<Difference, 'what' | 'type' | 'attribute'>

function only(what: 'only-a' | 'only-b', { type }: AgreementClaim): Kind {
  return { what, type, attribute: null }
}

function compare(
  a: AgreementClaim,
  b: AgreementClaim,
  { iou, names }: { iou: number; names: ReadonlyMap<string, readonly string[]> },
): readonly Kind[] {
  const kinds: Kind[] = iou < 1 ? [{ what: 'borders', type: a.type, attribute: null }] : []
  if (a.type !== b.type) return [...kinds, { what: 'type', type: `${a.type}/${b.type}`, attribute: null }]
  for (const attribute of names.get(a.type) ?? []) {
    const [left = null, right = null] = [a.attributes[attribute], b.attributes[attribute]]
    if (!isSame(left, right)) kinds.push({ what: 'attribute', type: a.type, attribute })
  }
  return kinds
}
