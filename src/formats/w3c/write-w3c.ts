import type { Article } from '../../core/article.ts'
import type { Bundle } from '../../core/bundle.ts'
import { type Claim, compareClaims, compareText } from '../../core/claim.ts'
import type { Id } from '../../core/id.ts'
import type { Json } from '../../core/json.ts'
import type { Person } from '../../core/layer.ts'
import { type CodePoints, indexCodePoints } from '../../text/code-points.ts'
import { contextOf } from '../check-quotes.ts'
import type { ExportFormat } from '../foreign.ts'
import { nameFile } from '../name-file.ts'
import { presentOwnArticle, presentOwnClaim } from '../own-records.ts'
import { tellLosses } from '../tell-losses.ts'
import {
  annotationContext,
  articleKey,
  articleKeys,
  attributeKey,
  isIri,
  ownIdPrefix,
  recordKey,
} from './terms.ts'

/**
 * A list of annotations, each of which stands for itself: its own context, its article, its annotator. Every key is a
 * term of the W3C context or expands to an IRI by it, so nothing vanishes where the file is read as linked data.
 */
export const w3cExport: ExportFormat = {
  id: 'w3c',
  title: 'W3C Web Annotation (JSON-LD)',
  listLosses: bundles => tellLosses(bundles, { records: true, extensions: true }),
  write: bundles => [
    {
      name: nameFile(bundles, 'w3c.jsonld'),
      content: `${JSON.stringify(bundles.flatMap(presentBundle), null, 2)}\n`,
    },
  ],
}

interface Context {
  readonly article: Article
  readonly points: CodePoints
  readonly source: string
  readonly annotators: ReadonlyMap<Id, Person>
}

function presentBundle(bundle: Bundle) {
  const { article, text, people, layers, claims } = bundle
  if (text === null) throw new Error(`article ${article.id} comes without its text`)
  const persons = new Map(people.map(person => [person.id, person]))
  const annotators = new Map(
    layers.flatMap(({ id, annotator }) => {
      const person = persons.get(annotator)
      return person ? [[id, person] as const] : []
    }),
  )
  const context = { article, points: indexCodePoints(text), source: sourceOf(article), annotators }
  const record = JSON.stringify(presentOwnArticle(bundle))
  return claims.toSorted(compareClaims).map((claim, index) => ({
    ...presentClaim(claim, context),
    // Once for each article is enough.
    [articleKey]: { ...presentArticle(context), ...(index === 0 && { [recordKey]: record }) },
  }))
}

/** The article's address, or where that is none a name made of its hash. */
function sourceOf({ url, sha256 }: Article): string {
  return url !== undefined && isIri(url) ? url : `urn:sha256:${sha256}`
}

function presentClaim(claim: Claim, context: Context) {
  const annotator = context.annotators.get(claim.layer)
  const targets = claim.fragments.map(fragment => presentTarget(fragment, context))
  return {
    '@context': annotationContext,
    id:
      isIri(claim.id) && !claim.id.startsWith(ownIdPrefix)
        ? claim.id
        : ownIdPrefix + encodeURIComponent(claim.id),
    type: 'Annotation',
    motivation: 'classifying',
    created: claim.created,
    modified: claim.modified,
    creator: annotator && presentPerson(annotator),
    body: [
      { type: 'TextualBody', purpose: 'classifying', value: claim.type, format: 'text/plain' },
      ...(claim.note === ''
        ? []
        : [{ type: 'TextualBody', purpose: 'commenting', value: claim.note, format: 'text/plain' }]),
      ...Object.entries(claim.attributes)
        .sort(([a], [b]) => compareText(a, b))
        .map(presentAttribute),
    ],
    target: targets.length === 1 ? targets[0] : targets,
    [recordKey]: JSON.stringify(presentOwnClaim(claim)),
  }
}

function presentPerson({ id, name }: Person) {
  return { ...(isIri(id) && { id }), type: 'Person', name }
}

/** Text as it is; anything else, and text that is empty, as JSON. */
function presentAttribute([name, value]: [string, Json]) {
  const isText = typeof value === 'string' && value !== ''
  return {
    type: 'TextualBody',
    purpose: 'describing',
    [attributeKey]: name,
    value: isText ? value : JSON.stringify(value),
    format: isText ? 'text/plain' : 'application/json',
  }
}

function presentTarget(fragment: { start: number; end: number }, { points, source }: Context) {
  const { start, end } = fragment
  return {
    type: 'SpecificResource',
    source,
    selector: [
      { type: 'TextQuoteSelector', exact: points.slice(start, end), ...contextOf(points, fragment) },
      { type: 'TextPositionSelector', start, end },
    ],
  }
}

/** What is known of the article, said of the node that targets name as their source. */
function presentArticle({ article, source }: Context) {
  const { title, publisher, author, publishedOn, url, sha256, language } = article
  const values = { title, publisher, author, publishedOn, url: url === source ? undefined : url, sha256 }
  const known = Object.entries(articleKeys).map(([name, key]) => [key, values[name as keyof typeof values]])
  return { id: source, type: 'Text', language, ...Object.fromEntries(known) }
}
