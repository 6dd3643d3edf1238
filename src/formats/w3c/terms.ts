// The words of the W3C Web Annotation vocabulary that Assay reads and writes.
import type { Json } from '../../core/json.ts'
import type { JsonObject } from '../json-shape.ts'
import { listOf, ownOf, textOf } from '../lenient-json.ts'

export const annotationContext = 'http://www.w3.org/ns/anno.jsonld'

/** Names an attribute; `schema:` is a prefix of the W3C context, so the key is an absolute IRI once expanded. */
export const attributeKey = 'schema:propertyID'
/** What Assay alone reads, as JSON: the key is an IRI, so it too survives expansion. */
export const recordKey = 'urn:assay:record'
/** Describes the article: its node has the IRI that targets name as their source. */
export const articleKey = 'schema:about'

/** Stands before an id of ours that is no IRI itself. */
export const ownIdPrefix = 'urn:assay:claim:'

/** What an article is called, by our name and by keys that the W3C context expands. */
export const articleKeys = {
  title: 'dcterms:title',
  publisher: 'dcterms:publisher',
  author: 'dc:creator',
  publishedOn: 'dcterms:date',
  url: 'schema:url',
  sha256: 'schema:sha256',
} as const

/** A value under a term, its full name in the `oa:` vocabulary, or JSON-LD's own keyword. */
export function termOf(object: JsonObject, term: string): Json | undefined {
  const names = [term, `oa:${term}`, `@${term}`, ...(oldNames[term] ?? [])]
  const found = names.find(name => Object.hasOwn(object, name))
  return found === undefined ? undefined : ownOf(object, found)
}

const oldNames: { readonly [term: string]: readonly string[] } = {
  body: ['hasBody', 'oa:hasBody'],
  target: ['hasTarget', 'oa:hasTarget'],
  source: ['hasSource', 'oa:hasSource'],
  selector: ['hasSelector', 'oa:hasSelector'],
  motivation: ['motivatedBy', 'oa:motivatedBy'],
  purpose: ['hasPurpose', 'oa:hasPurpose'],
  creator: ['annotatedBy', 'dcterms:creator', 'oa:annotatedBy'],
  created: ['annotatedAt', 'dcterms:created', 'oa:annotatedAt'],
  value: ['chars', 'rdf:value', 'cnt:chars'],
  items: ['@graph', 'as:items', 'members'],
  modified: ['dcterms:modified'],
}

/** True when one of the object's types is this one, whether short or as an IRI. */
export function isType(object: JsonObject, type: string): boolean {
  return listOf(termOf(object, 'type')).some(each => textOf(each) !== null && nameOf(String(each)) === type)
}

/** The last part of an IRI or of a prefixed name: `oa:tagging` is `tagging`. */
export function nameOf(iri: string): string {
  return iri.split(/[#/:]/).findLast(part => part !== '') ?? iri
}

/** True for an absolute IRI. */
export function isIri(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text)
}
