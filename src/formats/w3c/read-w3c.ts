// W3C Web Annotation Data Model, JSON-LD: https://www.w3.org/TR/annotation-model/

import { isWebAddress } from '../../core/article-details.ts'
import type { Json } from '../../core/json.ts'
import { ok } from '../../core/result.ts'
import type { ForeignAnnotation, ForeignDocument, ImportFormat, SourceFile } from '../foreign.ts'
import { isObject, type JsonObject } from '../json-shape.ts'
import { type NumberLiterals, readJson } from '../json-source.ts'
import { linesOf, listOf, objectsOf, ownOf, readEach, readForeignJson, textOf } from '../lenient-json.ts'
import { LossList } from '../loss-list.ts'
import { ownOf as claimRecordOf, OwnReader } from '../own-records.ts'
import { listAnnotations } from './list-annotations.ts'
import { readBodies } from './read-body.ts'
import { readTargets } from './read-target.ts'
import {
  annotationContext,
  articleKey,
  articleKeys,
  nameOf,
  ownIdPrefix,
  recordKey,
  termOf,
} from './terms.ts'

/** Lists, pages, collections, graphs and single annotations. Positions are code points by the standard; Recogito writes UTF-16. */
export const w3cImport: ImportFormat = {
  id: 'w3c',
  title: 'W3C Web Annotation (JSON-LD)',
  detect: files => files.length > 0 && files.every(isWebAnnotation),
  read(files) {
    const context = { losses: new LossList(), own: new OwnReader() }
    const read = readEach(files, file => readFile(file, context))
    if (!read.ok) return read
    return ok({ documents: read.value.flat(), losses: [...context.losses.all(), ...context.own.losses] })
  },
}

function isWebAnnotation({ source }: SourceFile): boolean {
  return (
    source.includes(annotationContext) ||
    /"@?type"\s*:\s*\[?\s*"(oa:)?Annotation(Page|Collection)?"/.test(source)
  )
}

interface Found {
  readonly source: string
  readonly annotation: ForeignAnnotation
  readonly about: JsonObject | null
}

interface Context {
  readonly losses: LossList
  readonly own: OwnReader
}

function readFile(file: SourceFile, context: Context) {
  const json = readForeignJson(file)
  if (!json.ok) return { ok: false, error: [json.error] } as const
  const listed = listAnnotations(json.value, context.losses)
  const lines = linesOf(
    file,
    listed.map(({ path }) => path),
  )
  const found = listed.flatMap(({ annotation, path }) => {
    const read = readAnnotation(annotation, path, context)
    if (!read) return []
    return [{ ...read, annotation: { ...read.annotation, line: lines.get(path) ?? 1, file: file.name } }]
  })
  const groups = new Map<string, Found[]>()
  for (const each of found) {
    const group = groups.get(each.source)
    if (group) group.push(each)
    else groups.set(each.source, [each])
  }
  return ok(Array.from(groups, ([source, each]) => toDocument(source, each, { ...context, file: file.name })))
}

function toDocument(
  source: string,
  found: readonly Found[],
  { own: reader, file }: Context & { readonly file: string },
): ForeignDocument {
  const abouts = found.flatMap(({ about }): readonly JsonObject[] => (about ? [about] : []))
  const about = abouts.find(each => Object.hasOwn(each, recordKey)) ?? abouts[0] ?? {}
  const details = Object.entries(articleKeys).flatMap(([name, key]) => {
    const value = textOf(ownOf(about, key))
    return value === null || name === 'sha256' ? [] : [[name, value] as const]
  })
  const language = textOf(ownOf(about, 'language'))
  const own = readRecord(about, (value, literals) => reader.article(value, literals))
  return {
    ...(own && { own }),
    id: source === '' ? file : source,
    ...(isWebAddress(source) && { url: source }),
    ...Object.fromEntries(details),
    ...(language !== null && { language }),
    unit: 'code-point',
    text: null,
    file,
    annotations: found.map(({ annotation }) => annotation),
  }
}

/** Null after telling of an annotation that is about no place in a text. */
function readAnnotation(annotation: JsonObject, path: string, { losses, own }: Context): Found | null {
  const targets = readTargets(termOf(annotation, 'target'), losses)
  const places = targets.flatMap(({ place }) => place ?? [])
  if (places.length === 0) {
    losses.add('{n} {annotation|annotations} of a whole resource, without a place in its text.')
    return null
  }
  if (places.length < targets.length)
    losses.add(
      '{n} {target|targets} without a place in a text, beside others.',
      targets.length - places.length,
    )
  const sources = new Set(targets.map(({ source }) => source ?? ''))
  if (sources.size > 1)
    losses.add('{n} {annotation|annotations} of several resources: {it was|they were} taken as of the first.')
  tellUnread(annotation, losses)
  const { labels, note, attributes } = readBodies(annotation, losses)
  const [label = '', ...more] = labels
  const created = textOf(termOf(annotation, 'created'))
  const modified = textOf(termOf(annotation, 'modified'))
  const about = ownOf(annotation, articleKey)
  const record = readRecord(annotation, (value, literals) => own.claim(value, literals))
  return {
    source: [...sources][0] ?? '',
    about: isObject(about) ? about : null,
    annotation: {
      id: idOf(annotation, path),
      annotator: readCreator(annotation, losses),
      label,
      otherLabels: [...more, ...labels.filter(each => each.includes('/')).map(nameOf)],
      targets: places,
      attributes,
      note,
      ...(record && { own: claimRecordOf(record) }),
      ...(created !== null && { created }),
      ...(modified !== null && { modified }),
      path,
    },
  }
}

/** What Assay wrote as JSON under its own key. */
function readRecord<T>(
  holder: JsonObject,
  read: (value: Json, literals: NumberLiterals) => T | null,
): T | null {
  const source = textOf(ownOf(holder, recordKey))
  const json = source === null ? null : readJson(source)
  return json?.ok ? read(json.value.value, json.value.literals) : null
}

/** Ids that were no IRI stand behind a name of ours; they are given back as they were. */
function idOf(annotation: JsonObject, path: string): string {
  const id = textOf(termOf(annotation, 'id')) ?? path
  return id.startsWith(ownIdPrefix) ? decode(id.slice(ownIdPrefix.length)) : id
}

/** Percent signs that encode nothing are left. */
function decode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, found => {
    try {
      return decodeURIComponent(found)
    } catch {
      return found
    }
  })
}

function readCreator(annotation: JsonObject, losses: LossList): string | null {
  const [first, ...more] = listOf(termOf(annotation, 'creator'))
  losses.add('{n} {creator|creators} beyond the first of an annotation.', more.length)
  if (!isObject(first)) return textOf(first)
  const keys = ['name', 'foaf:name', 'nickname', 'id', '@id']
  return keys.map(key => textOf(ownOf(first, key))).find(each => each !== null) ?? null
}

const readKeys = new Set(
  'id type motivation body bodyValue target creator created modified context generator generated'.split(' '),
)

/** Keys that Assay has no place for, each told by its name. */
function tellUnread(annotation: JsonObject, losses: LossList): void {
  for (const key of Object.keys(annotation)) {
    const name = nameOf(key.replace('@', ''))
    const isRead =
      readKeys.has(name) ||
      key === articleKey ||
      key === recordKey ||
      name.startsWith('annotated') ||
      name.startsWith('has')
    if (!isRead) losses.add(`{n} {annotation has|annotations have} “${key}”, which Assay does not keep.`)
  }
  for (const target of objectsOf(termOf(annotation, 'target'))) {
    for (const key of ['state', 'scope', 'styleClass', 'renderedVia'])
      if (Object.hasOwn(target, key))
        losses.add(`{n} {target has|targets have} “${key}”, which Assay does not keep.`)
  }
}
