import type { Article } from '../core/article.ts'
import { checkClaim } from '../core/check-claim.ts'
import type { Claim } from '../core/claim.ts'
import { type Codebook, findType } from '../core/codebook.ts'
import { describeJson } from '../core/describe-json.ts'
import type { Id } from '../core/id.ts'
import { recordLimits } from '../core/record-limits.ts'
import type { ConvertOptions } from './convert-options.ts'
import type { ArticleText } from './find-offset-unit.ts'
import type { FileProblem, ForeignAnnotation, ForeignDocument } from './foreign.ts'
import type { LossList } from './loss-list.ts'
import { mapLabel } from './map-label.ts'
import type { OwnArticle } from './own-records.ts'
import type { Placed } from './place-targets.ts'
import { readTime } from './read-time.ts'
import { takeAttributes } from './take-attributes.ts'
import { cutLine } from './to-article.ts'
import { annotatorName, believeClaim, idsOf } from './to-layers.ts'

/** Stands for a time that nobody knows. */
const unknownTime = '1970-01-01T00:00:00.000Z'

export interface ClaimContext {
  readonly article: Article
  readonly own: OwnArticle | null
  /** Where each annotation stands. */
  readonly placed: readonly Placed[]
  readonly text: ArticleText
  readonly options: ConvertOptions
  readonly losses: LossList
  /** Ids of what was made before, to which those made here are added. */
  readonly taken: Set<Id>
}

interface Made {
  readonly claims: readonly Claim[]
  readonly problems: readonly FileProblem[]
}

/** The claims of a document's annotations, and the problems of those that cannot be one. */
export function toClaims(document: ForeignDocument, context: ClaimContext): Made {
  const ids = deriveIds(document, context)
  const claims: Claim[] = []
  const problems: FileProblem[] = []
  for (const [index, annotation] of document.annotations.entries()) {
    const placed = context.placed[index]
    const id = ids.list[index]
    if (!placed || id === undefined) continue
    const made = makeClaim(annotation, { ...context, document, ids: ids.byForeign, id, here: placed })
    if (typeof made === 'string') problems.push(tell(annotation, document, made))
    else if (made) claims.push(made)
  }
  return { claims, problems }
}

/** An id for each annotation; where it is taken, one with a number in its name. */
function deriveIds({ id: document, annotations }: ForeignDocument, context: ClaimContext) {
  const { article, own, options, taken } = context
  for (const { id } of own ? [own.article, ...own.people, ...own.layers] : []) taken.add(id)
  const byForeign = new Map<string, Id>()
  const list = annotations.map(annotation => {
    const name = `claim\n${options.format}\n${article.sha256}\n${document}\n${annotation.id}`
    let id = believeClaim(annotation, own)?.id ?? options.deriveId(name)
    for (let number = 2; taken.has(id); number++) id = options.deriveId(`${name}\n${number}`)
    taken.add(id)
    if (!byForeign.has(annotation.id)) byForeign.set(annotation.id, id)
    return id
  })
  return { list, byForeign }
}

interface AnnotationContext extends ClaimContext {
  readonly document: ForeignDocument
  /** Claims by the ids that annotations have in the file. */
  readonly ids: ReadonlyMap<string, Id>
  readonly id: Id
  readonly here: Placed
}

/** The claim; a sentence where something keeps it from being one; null where it is left out on purpose. */
function makeClaim(annotation: ForeignAnnotation, context: AnnotationContext): Claim | string | null {
  const { options, losses, here, id } = context
  const mapped = mapLabel(annotation, options.labels ?? {}, options.codebook)
  if (mapped.kind === 'left-out') {
    losses.add(
      `{n} {annotation|annotations} labelled ${describeJson(mapped.label)}, left out as the map says.`,
    )
    return null
  }
  if (mapped.kind === 'unknown') return tellUnknownLabel(mapped.label, options.codebook)
  const type = findType(options.codebook, mapped.type)
  if (!type)
    return `Expected a type of the codebook for the label ${describeJson(annotation.label)}; the map says ${describeJson(mapped.type)}.`
  if (here.fragments === null) return here.problem
  if (annotation.note.length > recordLimits.note)
    return `Expected a note of up to ${recordLimits.note} characters; found ${annotation.note.length}.`
  for (const label of mapped.unused)
    losses.add(`{n} {time|times} the label ${describeJson(label)}, beside the one that gave the type.`)
  const attributes = takeAttributes(annotation.attributes, type, {
    points: context.text.points,
    losses,
    ids: context.ids,
  })
  const claim = {
    ...describe(annotation, context),
    id,
    type: type.name,
    fragments: here.fragments,
    attributes,
  }
  return findFault(claim, context) ?? claim
}

function describe(
  annotation: ForeignAnnotation,
  { article, own, options, losses, document }: AnnotationContext,
) {
  const record = believeClaim(annotation, own)
  const created = readTime(annotation.created) ?? readTime(annotation.modified)
  const at = created ?? options.time ?? unknownTime
  if (created === null) losses.add(`{n} {annotation has|annotations have} no time; ${at} stands for it.`)
  return {
    layer: record?.layer ?? idsOf(annotatorName(annotation.annotator, options), article, options).layer,
    note: annotation.note,
    origin: record?.origin ?? {
      kind: 'imported' as const,
      format: options.format,
      file: cutLine(annotation.file ?? document.file ?? options.file),
      id: cutLine(annotation.id),
    },
    created: at,
    modified: readTime(annotation.modified) ?? at,
    ...(record?.extensions && { extensions: record.extensions }),
  }
}

function findFault(claim: Claim, { options, text }: AnnotationContext): string | null {
  const { codebook } = options
  const problem = checkClaim(claim, { codebook, length: text.points.length, path: '$' })[0]
  return problem?.message ?? null
}

function tellUnknownLabel(label: string, { types }: Codebook): string {
  const names = types.map(({ name }) => name).join(', ')
  const found = label === '' ? 'no label' : `the label ${describeJson(label)}`
  return `Expected a label that names one of the types ${names}; found ${found}. A map of labels to types says what it stands for.`
}

function tell(
  { path, line, file }: ForeignAnnotation,
  document: ForeignDocument,
  message: string,
): FileProblem {
  const name = file ?? document.file
  return { path, message, ...(line !== undefined && { line }), ...(name !== undefined && { file: name }) }
}
