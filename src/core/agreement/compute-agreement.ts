import type { Id } from '../id.ts'
import { type CharacterAgreement, characterAlpha, characterKappa } from './character-measures.ts'
import { type CharacterTables, numberLabels, tabulateCharacters } from './character-tables.ts'
import {
  type CodeAgreement,
  measureCodes,
  measurePairCodes,
  type PairCodeAgreement,
} from './code-measures.ts'
import type { Code, CodedUnits } from './coding.ts'
import { coverText } from './coverage.ts'
import { type ClaimUnit, joinUnits } from './join-units.ts'
import { type AgreementAttribute, type Difference, listDifferences } from './list-differences.ts'
import { Measuring } from './measured.ts'
import {
  type AgreementArticle,
  type AgreementClaim,
  listAnnotators,
  listTypes,
  type PreparedArticle,
  prepareArticle,
} from './prepare-articles.ts'
import { measureSpans, type PairSpans, shareArticles } from './span-measures.ts'
import { measureTrend, type TrendPoint } from './trend.ts'
import { disagreeOnUnits, measureUnitizing, type UnitizingAgreement } from './unitizing-measures.ts'

export interface AgreementOptions {
  /** Attributes to compare, such as all enums of a codebook (`listComparable`). */
  readonly attributes?: readonly AgreementAttribute[]
  /** How often is drawn for an interval; 0 for none. */
  readonly draws?: number
  readonly seed?: number
  /** Least intersection over union of claims that share enough of their text, over 0; half of it by default. */
  readonly leastIou?: number | undefined
}

/** Agreement on the values of an attribute, of units whose claims all are of its type. */
export interface AttributeAgreement extends AgreementAttribute, CodeAgreement {}

/** Two annotators over the articles that both have a layer on; `a` comes first in the order of ids. */
export interface PairAgreement {
  readonly a: Id
  readonly b: Id
  readonly articles: number
  /** Claims of each on these articles, and those matched by overlap whatever their types. */
  readonly claims: readonly [a: number, b: number]
  readonly matched: number
  readonly spans: PairSpans
  /** On the types of matched claims. */
  readonly type: PairCodeAgreement
  readonly characterKappa: CharacterAgreement
}

/** Everything as plain data. Undefined figures have their reason; intervals are 95 % of a seeded bootstrap. */
export interface Agreement {
  readonly annotators: readonly Id[]
  readonly articles: number
  readonly types: readonly string[]
  /** What the pairs' `overlap` asks for. */
  readonly leastIou: number
  readonly pairs: readonly PairAgreement[]
  /** On the types of units that several have. */
  readonly type: CodeAgreement
  readonly attributes: readonly AttributeAgreement[]
  readonly characterAlpha: CharacterAgreement
  readonly alphaU: UnitizingAgreement
  /** Article by article, as given. */
  readonly trend: readonly TrendPoint[]
  readonly differences: readonly Difference[]
}

/**
 * Compares all annotators of some articles on what they marked, how they typed it and what they said of it. All but
 * gamma, which takes its time (`gamma.ts`). The order of articles matters to the trend alone, that of layers and
 * claims to nothing.
 */
export function computeAgreement(
  articles: readonly AgreementArticle[],
  { attributes = [], draws = 400, seed = 1, leastIou = 0.5 }: AgreementOptions = {},
): Agreement {
  const annotators = listAnnotators(articles)
  const types = listTypes(articles)
  const measuring = new Measuring({ draws, seed })
  const prepared = articles.map(article => prepareArticle(article, { annotators, leastIou }))
  const units = prepared.map(joinUnits)
  const stretches = prepared.map(article => coverText(article, types))
  const rows = numberLabels(stretches)
  const tables = stretches.map(each => tabulateCharacters(each, { rows, types: types.length }))
  const unitizing = prepared.map(article => disagreeOnUnits(article, types))
  const codes = units.map(typeCodes)
  const characters = { types, size: rows.size, measuring }
  return {
    annotators,
    articles: articles.length,
    types,
    leastIou,
    pairs: comparePairs(prepared, { annotators, tables, characters }),
    type: measureCodes(codes, measuring),
    attributes: measureAttributes(units, attributes, measuring),
    characterAlpha: characterAlpha(tables, characters),
    alphaU: measureUnitizing(unitizing, types, measuring),
    trend: measureTrend(prepared, { units: codes, tables, labels: rows.size, unitizing }),
    differences: listDifferences(prepared, { annotators, attributes }),
  }
}

interface PairContext {
  readonly annotators: readonly Id[]
  readonly tables: readonly (readonly CharacterTables[])[]
  readonly characters: Parameters<typeof characterKappa>[1]
}

function comparePairs(
  articles: readonly PreparedArticle[],
  { annotators, tables, characters }: PairContext,
): readonly PairAgreement[] {
  return annotators.flatMap((first, a) =>
    annotators.slice(a + 1).map((second, index) => {
      const b = a + 1 + index
      const shared = shareArticles(articles, { a, b })
      const sum = (claims: readonly (readonly AgreementClaim[])[]) =>
        claims.reduce((total, each) => total + each.length, 0)
      return {
        ...{ a: first, b: second, articles: shared.length },
        claims: [sum(shared.map(each => each.a)), sum(shared.map(each => each.b))],
        matched: shared.reduce((total, { match }) => total + match.pairs.length, 0),
        spans: measureSpans(shared, characters.types, characters.measuring),
        type: measurePairCodes(
          shared.map(({ match }) => match.pairs.map(pair => [pair.a.type, pair.b.type])),
          characters.measuring,
        ),
        characterKappa: characterKappa(
          tables.flatMap(each => each.filter(table => table.a === a && table.b === b)),
          characters,
        ),
      }
    }),
  )
}

/** Units that at least two annotators have. */
function typeCodes(units: readonly ClaimUnit[]): CodedUnits {
  return units.filter(isShared).map(unit => unit.map(claim => claim?.type ?? null))
}

/** On the values in shared units of one type; an annotator who gave none is missing. */
function measureAttributes(
  units: readonly (readonly ClaimUnit[])[],
  attributes: readonly AgreementAttribute[],
  measuring: Measuring,
): readonly AttributeAgreement[] {
  const byType = units.map(groupByType)
  return attributes.map(attribute => {
    const codes = byType.map(of =>
      (of.get(attribute.type) ?? []).map(unit =>
        unit.map(claim => readCode(claim?.attributes[attribute.name])),
      ),
    )
    return { ...attribute, ...measureCodes(codes, measuring) }
  })
}

function groupByType(units: readonly ClaimUnit[]): ReadonlyMap<string, readonly ClaimUnit[]> {
  const groups = new Map<string, ClaimUnit[]>()
  for (const unit of units.filter(isShared)) {
    const type = typeOf(unit)
    if (type === null) continue
    const group = groups.get(type)
    if (group) group.push(unit)
    else groups.set(type, [unit])
  }
  return groups
}

/** The type of all claims of a unit; null where they have several. */
function typeOf(unit: ClaimUnit): string | null {
  const types = new Set(unit.flatMap(claim => claim?.type ?? []))
  const [type = null] = types
  return types.size === 1 ? type : null
}

function isShared(unit: ClaimUnit): boolean {
  return unit.filter(claim => claim !== null).length > 1
}

function readCode(value: unknown): Code | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}
