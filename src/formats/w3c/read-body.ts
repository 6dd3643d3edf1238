import type { Json } from '../../core/json.ts'
import { isObject, type JsonObject } from '../json-shape.ts'
import { parseJson } from '../json-source.ts'
import { listOf, ownOf, textOf } from '../lenient-json.ts'
import type { LossList } from '../loss-list.ts'
import { attributeKey, isType, nameOf, termOf } from './terms.ts'

/** What an annotation's bodies say. */
export interface Bodies {
  /** What classifies first, then tags. */
  readonly labels: readonly string[]
  readonly note: string
  readonly attributes: { readonly [name: string]: Json }
}

/** Purposes whose body names what the target is, the surest first. */
const naming = ['classifying', 'identifying', 'tagging']

/** Reads the bodies of an annotation: a type, tags, comments, and attributes as Assay writes them. */
export function readBodies(annotation: JsonObject, losses: LossList): Bodies {
  const motivations = listOf(termOf(annotation, 'motivation')).flatMap(each => textOf(each) ?? [])
  const found = {
    labels: new Map<string, string[]>(),
    notes: [] as string[],
    attributes: new Map<string, Json>(),
  }
  for (const body of flatten(termOf(annotation, 'body'))) {
    const purpose = purposeOf(body, motivations)
    const name = isObject(body) ? textOf(ownOf(body, attributeKey)) : null
    const words = wordsOf(body)
    if (name !== null && isObject(body)) found.attributes.set(name, readAttribute(body))
    else if (naming.includes(purpose) && words !== null)
      found.labels.set(purpose, [...(found.labels.get(purpose) ?? []), words])
    else if (isObject(body) && textOf(termOf(body, 'value')) !== null) found.notes.push(words ?? '')
    else losses.add('{n} {body|bodies} of annotations that only {points|point} somewhere else.')
  }
  const plain = textOf(ownOf(annotation, 'bodyValue'))
  return {
    labels: naming.flatMap(purpose => found.labels.get(purpose) ?? []),
    note: [...found.notes, ...(plain === null ? [] : [plain])].join('\n\n'),
    attributes: Object.fromEntries(found.attributes),
  }
}

/** A choice or a list of bodies is all of them. */
function flatten(value: Json | undefined): readonly Json[] {
  return listOf(value).flatMap(body => {
    const items = isObject(body) ? termOf(body, 'items') : undefined
    return items === undefined ? [body] : flatten(items)
  })
}

/** A body without a purpose has the annotation's, if that is one; text without any is a comment. */
function purposeOf(body: Json, motivations: readonly string[]): string {
  const own = isObject(body) ? textOf(listOf(termOf(body, 'purpose'))[0]) : null
  if (isObject(body) && own === null && (isType(body, 'Tag') || isType(body, 'SemanticTag'))) return 'tagging'
  const [first] = motivations
  return nameOf(own ?? (motivations.length === 1 ? first : undefined) ?? 'commenting')
}

/** A text, or the address of a thing. */
function wordsOf(body: Json): string | null {
  if (!isObject(body)) return textOf(body)
  return textOf(termOf(body, 'value')) ?? textOf(termOf(body, 'source')) ?? textOf(termOf(body, 'id'))
}

function readAttribute(body: JsonObject): Json {
  const value = termOf(body, 'value') ?? ''
  if (typeof value !== 'string' || termOf(body, 'format') !== 'application/json') return value
  const json = parseJson(value)
  return json.ok ? json.value : value
}
