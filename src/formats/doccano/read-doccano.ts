import type { Json } from '../../core/json.ts'
import type { Problem } from '../../core/problem.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { chooseUnit } from '../choose-unit.ts'
import type { FileProblem, ForeignDocument, ForeignReading, SourceFile } from '../foreign.ts'
import { FieldReader, type ForeignRecord, own, placeProblems, readRecords, textAt } from '../foreign-json.ts'
import { LossList } from '../loss-list.ts'
import { OwnReader } from '../own-records.ts'
import type { Line } from './line.ts'
import { readLabels } from './read-labels.ts'
import { takeOwn } from './take-own.ts'

/** Keys whose values are read, or say nothing of the article. */
const knownKeys = [
  'id',
  'text',
  'data',
  'label',
  'labels',
  'entities',
  'annotations',
  'relations',
  'cats',
  'Comments',
  'title',
  'url',
  'language',
  'annotation_approver',
  'assay',
]

export function readDoccano(files: readonly SourceFile[]): Result<ForeignReading, readonly Problem[]> {
  const records = readRecords(files)
  if (!records.ok) return records
  const problems: FileProblem[] = []
  const losses = new LossList()
  const lines = records.value.flatMap(record => readLine(record, { problems, losses }))
  if (problems.length > 0) return err(placeProblems(problems, files))
  const reader = new OwnReader()
  const isOwn = lines.some(({ assay }) => assay !== undefined)
  const unit = isOwn ? 'utf-16' : chooseUnit(lines.map(toOffsets))
  const documents = lines.map((line, index): ForeignDocument => {
    const { annotations, article } = takeOwn(line, { reader, losses })
    const { record, text } = line
    return { ...describe(record, index), ...article, unit, file: record.file, text, annotations }
  })
  return ok({ documents, losses: [...losses.all(), ...reader.losses] })
}

function toOffsets({ text, labels }: Line) {
  return { text: text ?? '', offsets: text === null ? [] : labels.flatMap(({ start, end }) => [start, end]) }
}

interface Context {
  readonly problems: FileProblem[]
  readonly losses: LossList
}

function readLine(record: ForeignRecord, { problems, losses }: Context): readonly Line[] {
  const fields = new FieldReader(record, problems)
  const holder = fields.object(record.value, record.path)
  if (!holder) return []
  const key = Object.hasOwn(holder, 'data') && !Object.hasOwn(holder, 'text') ? 'data' : 'text'
  const found = own(holder, key)
  const text =
    found === undefined || found === null
      ? null
      : fields.text(found, `${record.path}.${key}`, 'the text of the document')
  const labels = readLabels(holder, { fields, record, losses })
  losses.add(
    '{n} {relation|relations} between spans: Assay has no place for {it|them}.',
    fields.listAt(holder, 'relations', record.path).length,
  )
  losses.add(
    '{n} {label|labels} of a whole text: Assay labels words.',
    fields.listAt(holder, 'cats', record.path).length,
  )
  losses.add('{n} {comment|comments} on a whole text.', fields.listAt(holder, 'Comments', record.path).length)
  for (const name of Object.keys(holder)) {
    if (!knownKeys.includes(name)) losses.add(`{n} {value|values} of “${name}” beside the text.`)
  }
  if (text === null && labels.length === 0) {
    losses.add('{n} {line|lines} with neither a text nor a labelled span.')
    return []
  }
  return [{ record, text, labels, assay: own(holder, 'assay') }]
}

function describe({ value, line, file }: ForeignRecord, index: number) {
  const holder = value as { readonly [key: string]: Json }
  const id = own(holder, 'id')
  const known = typeof id === 'string' || typeof id === 'number' ? String(id) : `${line ?? index + 1}`
  const title = textAt(holder, 'title')
  const url = textAt(holder, 'url')
  const language = textAt(holder, 'language')
  return {
    id: `${file}#${known}`,
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(language !== undefined && { language }),
  }
}
