// What Assay writes into other formats' files beside articles and claims, so that its own come back as they went.
import type { Article } from '../core/article.ts'
import type { Bundle } from '../core/bundle.ts'
import type { Attributes, Claim, Origin } from '../core/claim.ts'
import type { Id } from '../core/id.ts'
import type { Extensible, Json } from '../core/json.ts'
import type { Layer, Person } from '../core/layer.ts'
import type { Span } from '../core/span.ts'
import { ownArticleFields, ownClaimFields } from './assay-fields.ts'
import { extensionsOf, sortExtensions } from './extensions-of.ts'
import type { NumberLiterals } from './json-source.ts'
import { ProblemList } from './problem-list.ts'

/** Of an article and everyone who annotated it. */
export interface OwnArticle {
  readonly article: Article
  readonly people: readonly Person[]
  readonly layers: readonly Layer[]
}

/** Of a claim. */
export interface OwnClaim extends Extensible {
  readonly id: Id
  readonly layer: Id
  readonly origin: Origin
}

/** An `OwnClaim` with what a format has no other place for; spans count code points. */
export interface OwnClaimRecord extends OwnClaim {
  readonly type?: string
  readonly spans?: readonly Span[]
  readonly attributes?: Attributes
  readonly note?: string
  readonly created: string
  readonly modified: string
}

export function presentOwnArticle({ article, people, layers }: Bundle): Json {
  const { fileExtensions, ...record } = article
  return {
    article: flatten(record),
    annotators: people.map(flatten),
    layers: layers.map(flatten),
    ...sortExtensions(fileExtensions),
  }
}

/** `parts` are what the format has no other place for. */
export function presentOwnClaim(
  claim: Claim,
  parts: Pick<OwnClaimRecord, 'type' | 'spans' | 'attributes' | 'note'> = {},
): Json {
  const { id, layer, origin, created, modified } = claim
  const spans = parts.spans?.map(({ start, end }) => ({ start, end }))
  return withoutUndefined({
    ...{ id, layer, type: parts.type, spans, attributes: parts.attributes, note: parts.note },
    ...{ origin: flatten(origin), created, modified },
    ...extensionsOf(claim),
  })
}

/** Reads them back from the files of one reading, and counts what is damaged: that is as if it were not there. */
export class OwnReader {
  readonly #ids = new Set<Id>()
  #damaged = 0

  article(value: Json | undefined, literals: NumberLiterals): OwnArticle | null {
    if (value === undefined) return null
    const read = ownArticleFields(value, '$', this.#context(literals))
    if (!read) return this.#skip()
    const { article, annotators, layers, extensions } = read
    const { text: _, ...details } = article
    const known = extensions ? { ...details, fileExtensions: extensions } : details
    return { article: known, people: annotators, layers }
  }

  /** A claim's record that a copied region carries too counts once. */
  claim(value: Json | undefined, literals: NumberLiterals): OwnClaimRecord | null {
    if (value === undefined) return null
    const read = ownClaimFields(value, '$', this.#context(literals))
    if (!read) return this.#skip()
    if (this.#ids.has(read.id)) return null
    this.#ids.add(read.id)
    return read
  }

  get losses(): readonly string[] {
    if (this.#damaged === 0) return []
    const records = this.#damaged === 1 ? 'record that Assay wrote is' : 'records that Assay wrote are'
    return [`${this.#damaged} ${records} damaged: what the format itself says was read instead.`]
  }

  #context(literals: NumberLiterals) {
    return { problems: new ProblemList(1), literals }
  }

  #skip(): null {
    this.#damaged++
    return null
  }
}

/** The part of a claim's record that stays with it once the rest has been read. */
export function ownOf({ id, layer, origin, extensions }: OwnClaimRecord): OwnClaim {
  return { id, layer, origin, ...(extensions && { extensions }) }
}

/** An article's details as a foreign document has them. */
export function articleDetails({ article }: OwnArticle) {
  const { title, language, url, publisher, author, publishedOn } = article
  return {
    title,
    ...(language !== undefined && { language }),
    ...(url !== undefined && { url }),
    ...(publisher !== undefined && { publisher }),
    ...(author !== undefined && { author }),
    ...(publishedOn !== undefined && { publishedOn }),
  }
}

/** The name of the person whose layer a claim is in; null when it is not known. */
export function ownerOf(layer: Id, own: OwnArticle | null): string | null {
  const annotator = own?.layers.find(({ id }) => id === layer)?.annotator
  return own?.people.find(({ id }) => id === annotator)?.name ?? null
}

/** A record as it is written: its `x-` keys beside its own. */
function flatten(record: Extensible): { readonly [key: string]: Json } {
  const { extensions: _, ...known } = record
  return withoutUndefined({ ...known, ...extensionsOf(record) })
}

function withoutUndefined(record: object): { readonly [key: string]: Json } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
}
