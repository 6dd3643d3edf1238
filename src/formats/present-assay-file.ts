import type { Article } from '../core/article.ts'
import type { Bundle } from '../core/bundle.ts'
import { type Attributes, type Claim, compareClaims, compareText } from '../core/claim.ts'
import { type Codebook, findType } from '../core/codebook.ts'
import { compareIds } from '../core/compare-ids.ts'
import { defaultCodebook } from '../core/default-codebook.ts'
import type { Id } from '../core/id.ts'
import type { Json } from '../core/json.ts'
import type { Layer, Person } from '../core/layer.ts'
import type { Proposal, Review } from '../core/review.ts'
import { compareSpans, type Fragment } from '../core/span.ts'
import { type CodePoints, indexCodePoints } from '../text/code-points.ts'
import { contextOf } from './check-quotes.ts'
import { extensionsOf, sortExtensions } from './extensions-of.ts'

export interface PresentOptions {
  /** Name and version of the program, such as `assay 0.1.0`. */
  readonly generator: string
  /** False leaves the article's text out, where it may not be passed on. */
  readonly withText?: boolean
  /** Gives the order of a claim's attributes. */
  readonly codebook?: Codebook
}

interface Context {
  readonly points: CodePoints
  readonly codebook: Codebook
  /** The type of each claim. */
  readonly types: ReadonlyMap<Id, string>
}

/** The canonical bytes of an annotation file: the same annotations give the same, in whatever order they come. */
export function presentAssayFile(bundle: Bundle, options: PresentOptions): string {
  return `${JSON.stringify(presentBundle(bundle, options), null, 2)}\n`
}

/** The same as one line of JSON Lines, its line end included. */
export function presentAssayLine(bundle: Bundle, options: PresentOptions): string {
  return `${JSON.stringify(presentBundle(bundle, options))}\n`
}

function presentBundle(bundle: Bundle, options: PresentOptions) {
  const { article, text } = bundle
  if (text === null)
    throw new Error(`article ${article.id} comes without its text: its quotations are not known`)
  const context = {
    points: indexCodePoints(text),
    codebook: options.codebook ?? defaultCodebook,
    types: new Map(bundle.claims.map(claim => [claim.id, claim.type])),
  }
  return {
    format: 'assay/annotations',
    version: '1.0',
    offsetUnit: 'code-point',
    generator: options.generator,
    article: presentArticle(article, options.withText === false ? undefined : text),
    annotators: bundle.people.toSorted(compareIds).map(presentPerson),
    layers: bundle.layers.toSorted(compareIds).map(presentLayer),
    claims: bundle.claims.toSorted(compareClaims).map(claim => presentClaim(claim, context)),
    reviews: bundle.reviews.toSorted(compareIds).map(review => presentReview(review, context)),
    ...sortExtensions(article.fileExtensions),
  }
}

/** An undefined part is left out when it is written. */
function presentArticle(article: Article, text: string | undefined) {
  const { id, title, language, url, publisher, author, publishedOn, sha256, length } = article
  const known = { id, title, language, url, publisher, author, publishedOn, text, sha256, length }
  return { ...known, ...extensionsOf(article) }
}

function presentPerson(person: Person) {
  return { id: person.id, name: person.name, ...extensionsOf(person) }
}

function presentLayer(layer: Layer) {
  return { id: layer.id, annotator: layer.annotator, status: layer.status, ...extensionsOf(layer) }
}

function presentClaim(claim: Claim, context: Context) {
  return {
    id: claim.id,
    layer: claim.layer,
    type: claim.type,
    fragments: presentFragments(claim.fragments, context),
    attributes: sortAttributes(claim.attributes, claim.type, context),
    note: claim.note === '' ? undefined : claim.note,
    origin: presentOrigin(claim.origin),
    created: claim.created,
    modified: claim.modified,
    ...extensionsOf(claim),
  }
}

function presentFragments(fragments: readonly Fragment[], { points }: Context) {
  return fragments.toSorted(compareSpans).map(fragment => {
    const { start, end } = fragment
    return {
      start,
      end,
      exact: points.slice(start, end),
      ...contextOf(points, fragment),
      ...extensionsOf(fragment),
    }
  })
}

function presentOrigin(origin: Claim['origin']) {
  const extensions = extensionsOf(origin)
  switch (origin.kind) {
    case 'manual':
      return { kind: origin.kind, ...extensions }
    case 'suggested':
      return {
        kind: origin.kind,
        rule: origin.rule,
        score: origin.score,
        edited: origin.edited,
        ...extensions,
      }
    case 'imported':
      return { kind: origin.kind, format: origin.format, file: origin.file, id: origin.id, ...extensions }
  }
}

function presentReview(review: Review, context: Context) {
  const { id, claim, layer, reviewer, verdict, proposal, comment, created, modified } = review
  return {
    ...{ id, claim, layer, reviewer, verdict },
    proposal: proposal && presentProposal(proposal, context.types.get(claim ?? ''), context),
    ...{ comment, created, modified },
    ...extensionsOf(review),
  }
}

function presentProposal(proposal: Proposal, typeBefore: string | undefined, context: Context) {
  const { type, fragments, attributes } = proposal
  return {
    type,
    fragments: fragments && presentFragments(fragments, context),
    attributes: attributes && sortAttributes(attributes, type ?? typeBefore, context),
    ...extensionsOf(proposal),
  }
}

/** In the codebook's order; what it does not know comes after, by name. */
function sortAttributes(attributes: Attributes, type: string | undefined, { codebook }: Context): Attributes {
  const names = findType(codebook, type ?? '')?.attributes.map(({ name }) => name) ?? []
  const known = names.filter(name => Object.hasOwn(attributes, name))
  const others = Object.keys(attributes).filter(name => !names.includes(name))
  return pick(attributes, [...known, ...others.sort(compareText)])
}

function pick(record: { readonly [key: string]: Json }, keys: readonly string[]): { [key: string]: Json } {
  return Object.fromEntries(keys.map(key => [key, record[key] ?? null]))
}
