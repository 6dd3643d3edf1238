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
  const found = annotators.map(() => annotators.map(() => new Map<Kind, DifferenceCase[]>()))
  const kinds = createKinds(attributes)
  for (const { article, claims, matches } of articles) {
    const values = claims.map(own =>
      (own ?? []).map(claim => readValues(claim, kinds.attributes(claim.type))),
    )
    for (const { a, b, pairs } of matches) {
      const own = found[a]?.[b] ?? new Map<Kind, DifferenceCase[]>()
      for (const { a: left, b: right, iou, row, column } of pairs) {
        const place = { article, a: left.id, b: right.id }
        if (iou < 1) add(own, kinds.of('borders', left.type), place)
        if (left.type !== right.type) add(own, kinds.of('type', `${left.type}/${right.type}`), place)
        else
          for (const [at, kind] of kinds.attributes(left.type).entries())
            if (!isSame(values[a]?.[row]?.[at], values[b]?.[column]?.[at])) add(own, kind, place)
      }
      for (const { id, type } of listAlone(
        claims[a] ?? [],
        pairs.map(({ row }) => row),
      ))
        add(own, kinds.of('only-a', type), { article, a: id, b: null })
      for (const { id, type } of listAlone(
        claims[b] ?? [],
        pairs.map(({ column }) => column),
      ))
        add(own, kinds.of('only-b', type), { article, a: null, b: id })
    }
  }
  return found
    .flatMap((others, a) =>
      others.flatMap((own, b) => present(own, annotators[a] ?? '', annotators[b] ?? '')),
    )
    .sort((x, y) => y.cases.length - x.cases.length)
}

/** Claims whose places are not among those that were matched. */
function listAlone(claims: readonly AgreementClaim[], matched: readonly number[]): readonly AgreementClaim[] {
  const isMatched = new Array<boolean>(claims.length).fill(false)
  for (const place of matched) isMatched[place] = true
  return claims.filter((_, place) => !isMatched[place])
}

function add(own: Map<Kind, DifferenceCase[]>, kind: Kind, place: DifferenceCase): void {
  const cases = own.get(kind)
  if (cases) cases.push(place)
  else own.set(kind, [place])
}

function present(own: ReadonlyMap<Kind, DifferenceCase[]>, a: Id, b: Id): readonly Difference[] {
  return [...own].map(([kind, cases]) => ({ a, b, ...kind, cases }))
}

/** A claim's values of some attributes, read once for all annotators it is compared with. */
function readValues({ attributes }: AgreementClaim, kinds: readonly Kind[]): readonly unknown[] {
  return kinds.map(({ attribute }) => attributes[attribute ?? ''] ?? null)
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
