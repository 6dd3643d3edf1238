import type { Json } from '../../core/json.ts'
import { childPath } from '../../core/json-path.ts'
import type { ForeignAnnotation, ForeignTarget } from '../foreign.ts'
import { type FieldReader, type ForeignRecord, own } from '../foreign-json.ts'
import { parseJson, readJson } from '../json-source.ts'
import type { LossList } from '../loss-list.ts'
import { type OwnArticle, type OwnReader, ownerOf, ownOf } from '../own-records.ts'
import type { Cas, Structure } from './cas.ts'
import { names, shortName } from './names.ts'
import { findStructure, readFeatures } from './read-features.ts'

export interface AnnotationContext {
  readonly cas: Cas
  readonly fields: FieldReader
  readonly losses: LossList
  readonly own: OwnReader
  readonly article: OwnArticle | null
  readonly record: ForeignRecord
  /** Whose file it is; null when it does not say. */
  readonly annotator: string | null
}

/** Features in which a layer says what its annotation is, the surest first. */
const labelFeatures = ['label', 'value', 'type', 'category', 'kind']
const noteFeatures = ['note', 'notes', 'comment', 'comments']

/** An annotation of any layer: its label and the layer's name, and its other features as attributes. */
export function readAnnotation(structure: Structure, context: AnnotationContext): ForeignAnnotation | null {
  const span = readSpan(structure, context)
  if (!span) return null
  const features = readFeatures(structure, context)
  if (structure.type === names.claim) return readClaim(structure, features, { ...context, span })
  const words = takeTexts(features, labelFeatures)
  const [label = '', ...otherLabels] = [...words, shortName(structure.type)]
  const note = takeTexts(features, noteFeatures).join('\n')
  const [annotator = context.annotator] = takeTexts(features, ['annotator'])
  return {
    ...describe(structure, context),
    annotator,
    label,
    ...(otherLabels.length > 0 && { otherLabels }),
    targets: [toTarget(span)],
    attributes: features,
    note,
  }
}

interface ClaimContext extends AnnotationContext {
  readonly span: { readonly start: number; readonly end: number }
}

/** A claim as Assay writes it. */
function readClaim(
  structure: Structure,
  { fragments: _, record, ...features }: { [name: string]: Json },
  context: ClaimContext,
): ForeignAnnotation {
  const json = typeof record === 'string' ? readJson(record) : null
  const own = json?.ok ? context.own.claim(json.value.value, json.value.literals) : null
  const [label = ''] = takeTexts(features, ['label'])
  const [note = ''] = takeTexts(features, ['note'])
  const [annotator = context.annotator] = takeTexts(features, ['annotator'])
  return {
    ...describe(structure, context),
    ...(own && { id: own.id, created: own.created, modified: own.modified, own: ownOf(own) }),
    annotator: (own && ownerOf(own.layer, context.article)) ?? annotator,
    label,
    targets: readFragments(structure, context) ?? [toTarget(context.span)],
    attributes: { ...own?.attributes, ...features },
    note,
  }
}

/** The parts of a claim, while they still reach from its begin to its end. */
function readFragments(structure: Structure, context: ClaimContext): readonly ForeignTarget[] | null {
  const reference = own(structure.value, '@fragments')
  if (reference === undefined) return null
  const list = findStructure(reference, childPath(structure.path, '@fragments'), context)
  const ids = list && own(list.value, '%ELEMENTS')
  if (!Array.isArray(ids)) return null
  const parts = ids.flatMap((id: Json) => {
    const part = context.cas.structures.get(String(id))
    const span = part && readSpan(part, context)
    return span ? [toTarget(span)] : []
  })
  const { start, end } = context.span
  return parts[0]?.start === start && parts.at(-1)?.end === end ? parts : null
}

/** Where an annotation stands; a missing offset is 0, as in UIMA. Null where it covers nothing. */
function readSpan({ value, path }: Structure, { fields, losses }: AnnotationContext) {
  const [begin, end] = [own(value, 'begin') ?? 0, own(value, 'end') ?? 0]
  const span = fields.span(begin, end, [`${path}.begin`, `${path}.end`])
  if (span && span.start === span.end)
    losses.add('{n} {annotation covers|annotations cover} no character and {was|were} left out.')
  return span && span.start < span.end ? span : null
}

function toTarget({ start, end }: { readonly start: number; readonly end: number }): ForeignTarget {
  return { start, end, exact: null, prefix: '', suffix: '' }
}

function describe({ id, path }: Structure, { record }: AnnotationContext) {
  return { id, path, file: record.file }
}

/** Takes the features of these names that are text out of the others. */
function takeTexts(features: { [name: string]: Json }, keys: readonly string[]): readonly string[] {
  return keys.flatMap(key => {
    const value = Object.hasOwn(features, key) ? features[key] : undefined
    if (typeof value !== 'string' || value === '') return []
    delete features[key]
    return [value]
  })
}

/** The record that Assay wrote of the article, as text in a structure. */
export function readArticle({ structures }: Cas, reader: OwnReader): OwnArticle | null {
  const found = [...structures.values()].find(({ type }) => type === names.article)
  const record = found && own(found.value, 'record')
  if (typeof record !== 'string') return null
  const json = parseJson(record)
  return reader.article(json.ok ? json.value : null, new Map())
}
