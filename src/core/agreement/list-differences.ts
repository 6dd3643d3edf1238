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
  const found = new Map<string, Map<Kind, Difference & { cases: DifferenceCase[] }>>()
  const kinds = createKinds(attributes)
  for (const { article, claims, matches } of articles) {
    for (const match of matches) {
      const who = { a: annotators[match.a] ?? '', b: annotators[match.b] ?? '' }
      const own =
        found.get(`${match.a} ${match.b}`) ?? new Map<Kind, Difference & { cases: DifferenceCase[] }>()
      found.set(`${match.a} ${match.b}`, own)
      const add = (kind: Kind, a: AgreementClaim | null, b: AgreementClaim | null) => {
        const known = own.get(kind) ?? { ...who, ...kind, cases: [] }
        if (known.cases.length === 0) own.set(kind, known)
        known.cases.push({ article, a: a?.id ?? null, b: b?.id ?? null })
      }
      const matched = new Set<AgreementClaim>()
      for (const { a, b, iou } of match.pairs) {
        matched.add(a).add(b)
        if (iou < 1) add(kinds.of('borders', a.type), a, b)
        if (a.type !== b.type) add(kinds.of('type', `${a.type}/${b.type}`), a, b)
        else for (const kind of kinds.attributes(a.type)) if (differ(kind, a, b)) add(kind, a, b)
      }
      for (const claim of claims[match.a] ?? [])
        if (!matched.has(claim)) add(kinds.of('only-a', claim.type), claim, null)
      for (const claim of claims[match.b] ?? [])
        if (!matched.has(claim)) add(kinds.of('only-b', claim.type), null, claim)
    }
  }
  return [...found.values()].flatMap(own => [...own.values()]).sort((x, y) => y.cases.length - x.cases.length)
}

type Kind = Pick<Difference, 'what' | 'type' | 'attribute'>

/** Every kind is one object, so that hundreds of thousands of cases find theirs without spelling it out. */
function createKinds(attributes: readonly AgreementAttribute[]) {
  const known = new Map<Kind['what'], Map<string, Kind>>()
  const asked = new Map<string, Kind[]>()
  for (const { type, name } of attributes)
    asked.set(type, [...(asked.get(type) ?? []), { what: 'attribute', type, attribute: name }])
  return {
    of(what: Kind['what'], type: string): Kind {
      const byType = known.get(what) ?? new Map<string, Kind>()
      known.set(what, byType)
      const kind = byType.get(type) ?? { what, type, attribute: null }
      byType.set(type, kind)
      return kind
    },
    attributes: (type: string): readonly Kind[] => asked.get(type) ?? [],
  }
}

function differ({ attribute }: Kind, a: AgreementClaim, b: AgreementClaim): boolean {
  const [left, right] = [a.attributes[attribute ?? ''] ?? null, b.attributes[attribute ?? ''] ?? null]
  return left !== right && !isSame(left, right)
}
