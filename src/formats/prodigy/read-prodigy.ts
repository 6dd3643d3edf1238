import type { Problem } from '../../core/problem.ts'
import { err, ok, type Result } from '../../core/result.ts'
import type {
  FileProblem,
  ForeignAnnotation,
  ForeignDocument,
  ForeignReading,
  SourceFile,
} from '../foreign.ts'
import { placeProblems, readRecords } from '../foreign-json.ts'
import { LossList } from '../loss-list.ts'
import {
  articleDetails,
  type OwnArticle,
  type OwnClaimRecord,
  OwnReader,
  ownerOf,
  ownOf,
} from '../own-records.ts'
import { type Example, type ExampleSpan, readExample } from './read-example.ts'

/** Every accepted example; those of one text are one document, for each annotator has examples of their own. */
export function readProdigy(files: readonly SourceFile[]): Result<ForeignReading, readonly Problem[]> {
  const records = readRecords(files)
  if (!records.ok) return records
  const problems: FileProblem[] = []
  const losses = new LossList()
  const byText = new Map<string, Example[]>()
  for (const record of records.value) {
    const example = readExample(record, { problems, losses })
    const same = example && byText.get(example.text)
    if (same) same.push(example)
    else if (example) byText.set(example.text, [example])
  }
  if (problems.length > 0) return err(placeProblems(problems, files))
  const reader = new OwnReader()
  const documents = Array.from(byText.values(), examples => toDocument(examples, reader))
  return ok({ documents, losses: [...losses.all(), ...reader.losses] })
}

function toDocument(examples: readonly Example[], reader: OwnReader): ForeignDocument {
  const first = examples[0]
  if (!first) throw new Error('a document without an example')
  const { record, text } = first
  const written = examples.find(({ assay }) => assay !== undefined)
  const own = written ? reader.article(written.assay, written.record.literals) : null
  return {
    id: `${record.file}#${record.line ?? record.path}`,
    ...(own && { ...articleDetails(own), own }),
    unit: 'code-point',
    file: record.file,
    text,
    annotations: examples.flatMap(example => toAnnotations(example, { reader, own })),
  }
}

interface Context {
  readonly reader: OwnReader
  readonly own: OwnArticle | null
}

/** The parts of a claim that Assay wrote are one annotation; every other span is one of its own. */
function toAnnotations(example: Example, { reader, own }: Context): readonly ForeignAnnotation[] {
  const { spans, record } = example
  const claims = new Map<string, OwnClaimRecord>()
  const parts = new Map<string, ExampleSpan[]>()
  for (const span of spans) {
    const claim = reader.claim(span.assay, record.literals)
    if (claim) claims.set(claim.id, claim)
  }
  const found: ForeignAnnotation[] = []
  for (const span of spans) {
    const claim = span.claim === null ? undefined : claims.get(span.claim)
    const known = claim && parts.get(claim.id)
    if (known) known.push(span)
    else if (claim) parts.set(claim.id, [span])
    else found.push(toAnnotation([span], null, { example, own }))
  }
  const joined = Array.from(parts, ([id, list]) =>
    toAnnotation(list, claims.get(id) ?? null, { example, own }),
  )
  return [...joined, ...found]
}

function toAnnotation(
  spans: readonly ExampleSpan[],
  claim: OwnClaimRecord | null,
  { example, own }: { readonly example: Example; readonly own: OwnArticle | null },
): ForeignAnnotation {
  const first = spans[0]
  if (!first) throw new Error('an annotation without a span')
  const { record, annotator } = example
  const { line, file } = record
  return {
    id: claim?.id ?? (line === undefined ? first.path : `${line}:${first.path}`),
    annotator: (claim && ownerOf(claim.layer, own)) ?? annotator,
    label: first.label,
    targets: spans.map(({ start, end, exact }) => ({ start, end, exact, prefix: '', suffix: '' })),
    attributes: { ...claim?.attributes, ...first.attributes },
    note: claim?.note ?? '',
    ...(claim && { created: claim.created, modified: claim.modified, own: ownOf(claim) }),
    path: first.path,
    file,
    ...(line !== undefined && { line }),
  }
}
