import { isSame, type Json } from '../../core/json.ts'
import { type CodePoints, indexCodePoints } from '../../text/code-points.ts'
import type { ForeignAnnotation, ForeignDocument } from '../foreign.ts'
import { type NumberLiterals, readJson } from '../json-source.ts'
import type { LossList } from '../loss-list.ts'
import {
  articleDetails,
  type OwnArticle,
  type OwnClaimRecord,
  type OwnReader,
  ownerOf,
  ownOf,
} from '../own-records.ts'
import type { Bound } from './bound.ts'
import { chooseSlice, joinLines, type QuotedSpan, type Slice, splitAtLines } from './brat-fragments.ts'
import { bratName, flattenNote } from './brat-notes.ts'

interface BratDocument {
  /** Of the `.ann` file. */
  readonly name: string
  readonly stem: string
  readonly text: string | null
  readonly bound: readonly Bound[]
}

interface Context {
  readonly own: OwnReader
  readonly losses: LossList
}

export function toDocument({ name, stem, text, bound }: BratDocument, context: Context): ForeignDocument {
  const { slice, unit } = chooseSlice(
    text ?? '',
    bound.flatMap(({ spans }) => spans),
  )
  const own = readOwnArticle(bound, context.own)
  const points = text === null ? null : indexCodePoints(text)
  const annotations = bound.map(each => toAnnotation(each, { ...context, points, slice, article: own }))
  return { id: stem, ...(own && { ...articleDetails(own), own }), unit, file: name, text, annotations }
}

function readOwnArticle(bound: readonly Bound[], reader: OwnReader): OwnArticle | null {
  const record = bound.find(({ own }) => own.article !== undefined)?.own.article
  return record === undefined ? null : reader.article(...parseRecord(record))
}

/** A record that is no JSON becomes null, which the reader counts as damaged. */
function parseRecord(source: string): [value: Json, literals: NumberLiterals] {
  const read = readJson(source)
  return read.ok ? [read.value.value, read.value.literals] : [null, new Map()]
}

interface AnnotationContext extends Context {
  readonly points: CodePoints | null
  readonly slice: Slice
  readonly article: OwnArticle | null
}

function toAnnotation(bound: Bound, context: AnnotationContext): ForeignAnnotation {
  const { line, attributes } = bound
  const own = bound.own.claim === undefined ? null : context.own.claim(...parseRecord(bound.own.claim))
  return {
    id: own?.id ?? line.id,
    annotator: own ? ownerOf(own.layer, context.article) : null,
    label: own?.type !== undefined && bratName(own.type) === line.label ? own.type : line.label,
    targets: toTargets(bound, own, context),
    attributes: { ...own?.attributes, ...attributes },
    note: readNote(bound.notes.join('\n'), own?.note),
    ...(own && { created: own.created, modified: own.modified, own: ownOf(own) }),
    path: line.id,
    line: line.line,
    file: line.file,
  }
}

/** The note as it was before it was put in one line, unless somebody has changed it since. */
function readNote(note: string, before: string | undefined): string {
  return before !== undefined && flattenNote(before) === note ? before : note
}

function toTargets(
  { spans }: Bound,
  own: OwnClaimRecord | null,
  { points, slice, losses }: AnnotationContext,
) {
  const kept = own?.spans && points ? restore(own.spans, spans, points) : null
  const joined = kept ?? (points === null ? spans : joinLines(spans, slice))
  if (!own)
    losses.add(
      '{n} {part|parts} parted from the one before by a line end alone {was|were} joined with it.',
      spans.length - joined.length,
    )
  return joined.map(({ start, end, exact }) => ({ start, end, exact, prefix: '', suffix: '' }))
}

/** The spans that Assay wrote down, when they still stand in the file as brat has to have them. */
function restore(
  kept: NonNullable<OwnClaimRecord['spans']>,
  spans: readonly QuotedSpan[],
  points: CodePoints,
): readonly QuotedSpan[] | null {
  const places = spans.map(({ start, end }) => ({ start, end }))
  if (!isSame(splitAtLines(kept, points), places)) return null
  return kept.map(({ start, end }) => ({ start, end, exact: points.slice(start, end) }))
}
