import { describeJson } from '../../core/describe-json.ts'
import { childPath } from '../../core/json-path.ts'
import type { Problem } from '../../core/problem.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { chooseUnit } from '../choose-unit.ts'
import type {
  FileProblem,
  ForeignAnnotation,
  ForeignDocument,
  ForeignReading,
  SourceFile,
} from '../foreign.ts'
import { FieldReader, own, placeProblems, readRecords, textAt } from '../foreign-json.ts'
import { LossList } from '../loss-list.ts'
import { articleDetails, OwnReader } from '../own-records.ts'
import { type Cas, isBelow, type Structure, type View } from './cas.ts'
import { isDivision, names, shortName } from './names.ts'
import { type AnnotationContext, readAnnotation, readArticle } from './read-annotation.ts'
import { readCas } from './read-cas.ts'
import { findStructure } from './read-features.ts'

/** Every view with a text or annotations, of every file. */
export function readUimaCas(files: readonly SourceFile[]): Result<ForeignReading, readonly Problem[]> {
  const records = readRecords(files)
  if (!records.ok) return records
  const problems: FileProblem[] = []
  const losses = new LossList()
  const reader = new OwnReader()
  const documents = records.value.flatMap(record => {
    const fields = new FieldReader(record, problems)
    const cas = readCas(record.value, fields)
    if (!cas) return []
    const article = readArticle(cas, reader)
    const annotator = findAnnotator(cas)
    const context = { cas, fields, losses, own: reader, article, record, annotator }
    return cas.views.flatMap(view => readView(view, context) ?? [])
  })
  if (problems.length > 0) return err(placeProblems(problems, files))
  return ok({ documents, losses: [...losses.all(), ...reader.losses] })
}

/** INCEpTION says in a structure of its own whose annotations a file holds. */
function findAnnotator({ structures }: Cas): string | null {
  for (const { type, value } of structures.values()) {
    const name = shortName(type) === 'CASMetadata' ? textAt(value, 'username') : undefined
    if (name !== undefined) return name
  }
  return null
}

function readView(view: View, context: AnnotationContext): ForeignDocument | null {
  const { record, article, losses } = context
  const structures = listStructures(view, context)
  const annotations = structures.flatMap(each => readMember(each, context) ?? [])
  const sofa = view.sofa?.value ?? {}
  const string = own(sofa, 'sofaString')
  const text = typeof string === 'string' ? string : null
  if (text === null && Object.hasOwn(sofa, '@sofaArray'))
    losses.add('{n} {view has|views have} bytes in place of a text: Assay reads text alone.')
  const url = textAt(sofa, 'sofaURI')
  if (text === null && url !== undefined)
    losses.add(`A view points at a text elsewhere: ${describeJson(url)}.`)
  if (text === null && annotations.length === 0) return null
  const isOwn = annotations.some(annotation => annotation.own)
  return {
    id: context.cas.views.length > 1 ? `${record.file}#${view.name}` : record.file,
    ...(url !== undefined && { url }),
    ...describeDocument(structures, context),
    ...(article && { ...articleDetails(article), own: article }),
    unit:
      isOwn || text === null ? 'utf-16' : chooseUnit([{ text, offsets: annotations.flatMap(listOffsets) }]),
    file: record.file,
    text,
    annotations,
  }
}

function listOffsets({ targets }: ForeignAnnotation): readonly number[] {
  return targets.flatMap(({ start, end }) => [start ?? 0, end ?? 0])
}

/** The structures that the view lists, or that point at its sofa where it lists none. */
function listStructures(
  { name, sofa, members }: View,
  context: Pick<AnnotationContext, 'cas' | 'fields' | 'losses'>,
): readonly Structure[] {
  const { structures } = context.cas
  if (members === null)
    return [...structures.values()].filter(({ value }) => String(own(value, '@sofa')) === sofa?.id)
  const path = childPath(childPath(childPath('$', '%VIEWS'), name), '%MEMBERS')
  return [...members].flatMap(id => findStructure(id, path, context) ?? [])
}

/** A structure of a view as an annotation; null where it is none, or none that somebody made of words. */
function readMember(structure: Structure, context: AnnotationContext): ForeignAnnotation | null {
  const { type, value } = structure
  const { cas, losses } = context
  const isAnnotation = isBelow(type, names.annotation, cas) || (!cas.types.has(type) && 'begin' in value)
  if (type === names.fragment || isBelow(type, names.document, cas)) return null
  if (!isAnnotation) {
    const isKnown = type === names.article || shortName(type) === 'CASMetadata'
    if (!isKnown) losses.add(`{n} {structure|structures} of the type ${type}, which marks no words.`)
    return null
  }
  if (isDivision(type)) {
    losses.add(`{n} {annotation|annotations} of the type ${shortName(type)}, which divides the text.`)
    return null
  }
  if (Object.hasOwn(value, '@Governor') || Object.hasOwn(value, '@Dependent')) {
    losses.add(`{n} {relation|relations} of the type ${shortName(type)}: Assay has no place for {it|them}.`)
    return null
  }
  return readAnnotation(structure, context)
}

/** Title, address and language, as the annotation of the whole document has them. */
function describeDocument(structures: readonly Structure[], { cas }: AnnotationContext) {
  const value = structures.find(({ type }) => isBelow(type, names.document, cas))?.value ?? {}
  const title = textAt(value, 'documentTitle') ?? textAt(value, 'documentId')
  const url = textAt(value, 'documentUri')
  const language = textAt(value, 'language')
  const isKnown = language !== undefined && language !== 'x-unspecified'
  return {
    ...(title !== undefined && { title }),
    ...(url !== undefined && /^https?:/.test(url) && { url }),
    ...(isKnown && { language }),
  }
}
