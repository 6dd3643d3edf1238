import type { Problem } from '../../core/problem.ts'
import { err, ok, type Result } from '../../core/result.ts'
import type { FileProblem, ForeignDocument, ForeignReading, SourceFile } from '../foreign.ts'
import { LossList } from '../loss-list.ts'
import { OwnReader } from '../own-records.ts'
import type { Bound, TextLine } from './bound.ts'
import { cutQuotes } from './brat-fragments.ts'
import { articleNote, claimNote, personNote } from './brat-notes.ts'
import { type AnnLine, parseAnn } from './parse-ann.ts'
import { toDocument } from './to-document.ts'

/** Everything in a folder's `.ann` files; each with the `.txt` of the same name as its text. */
export function readBrat(files: readonly SourceFile[]): Result<ForeignReading, readonly Problem[]> {
  const problems: FileProblem[] = []
  const losses = new LossList()
  const own = new OwnReader()
  const texts = new Map(
    files.filter(({ name }) => /\.txt$/i.test(name)).map(file => [stemOf(file.name), file]),
  )
  const documents: ForeignDocument[] = []
  for (const [stem, annotated] of groupByStem(files)) {
    const lines = annotated.flatMap(file => parseAnn(file, problems))
    const bound = bind(lines, { problems, losses })
    const text = texts.get(stem)?.source ?? null
    texts.delete(stem)
    const name = annotated[0]?.name ?? stem
    documents.push(toDocument({ name, stem, text, bound: [...bound.values()] }, { own, losses }))
  }
  losses.add('{n} {text has|texts have} no .ann file beside {it|them} and {was|were} not read.', texts.size)
  if (problems.length > 0) return err(problems)
  return ok({ documents, losses: [...losses.all(), ...own.losses] })
}

function stemOf(name: string): string {
  return name.replace(/\.[^./\\]+$/, '')
}

export function isAnn(name: string): boolean {
  return /\.(ann|a1|a2)$/i.test(name)
}

function groupByStem(files: readonly SourceFile[]): ReadonlyMap<string, readonly SourceFile[]> {
  const groups = new Map<string, SourceFile[]>()
  for (const file of files) {
    if (!isAnn(file.name)) continue
    const stem = stemOf(file.name)
    const group = groups.get(stem) ?? []
    groups.set(stem, group)
    group.push(file)
  }
  return groups
}

interface BindContext {
  readonly problems: FileProblem[]
  readonly losses: LossList
}

/** Hangs attributes and notes on the text-bound lines they are of, those of an event on its trigger. */
function bind(lines: readonly AnnLine[], context: BindContext): ReadonlyMap<string, Bound> {
  const bound = new Map<string, Bound>()
  for (const line of lines) {
    if (line.kind !== 'text') continue
    const spans = cutQuotes(line.spans, line.text)
    if (spans) bound.set(line.id, { line, spans, attributes: {}, notes: [], own: {} })
    else context.problems.push(tellLength(line))
  }
  const triggers = new Map(lines.flatMap(line => (line.kind === 'event' ? [[line.id, line.trigger]] : [])))
  const find = (id: string) => bound.get(triggers.get(id) ?? id)
  for (const line of lines) hang(line, find, context.losses)
  return bound
}

function hang(line: AnnLine, find: (id: string) => Bound | undefined, losses: LossList): void {
  switch (line.kind) {
    case 'text':
      return
    case 'attribute':
      hangAttribute(line, find(line.target), losses)
      return
    case 'note':
      hangNote(line, find(line.target), losses)
      return
    case 'event':
      losses.add(
        '{n} {event was|events were} read as the words that trigger {it|them}: {its|their} roles have no place in Assay.',
      )
      return
    default:
      losses.add(tellKind[line.kind])
  }
}

const tellKind = {
  relation: '{n} {relation|relations} between annotations: Assay has no place for {it|them}.',
  equivalence: '{n} {set|sets} of annotations that mean the same: Assay has no place for {it|them}.',
  normalization: '{n} {link|links} to an entry of another database: Assay has no place for {it|them}.',
} as const

function hangAttribute(
  { name, value }: Extract<AnnLine, { kind: 'attribute' }>,
  bound: Bound | undefined,
  losses: LossList,
): void {
  if (!bound) losses.add('{n} {attribute|attributes} of what is no annotation of words.')
  else if (Object.hasOwn(bound.attributes, name))
    losses.add(`{n} further {value|values} of “${name}” of an annotation that has one.`)
  else bound.attributes[name] = value
}

function hangNote(
  { type, text }: Extract<AnnLine, { kind: 'note' }>,
  bound: Bound | undefined,
  losses: LossList,
): void {
  if (!bound) losses.add('{n} {note|notes} on what is no annotation of words.')
  else if (type === claimNote) bound.own.claim = text
  else if (type === articleNote) bound.own.article = text
  else if (type === personNote) bound.notes.push(text)
  else losses.add(`{n} {note|notes} of the kind “${type}”, which no person wrote.`)
}

function tellLength({ id, line, file, spans }: TextLine): FileProblem {
  const total = spans.reduce((sum, { start, end }) => sum + end - start, 0)
  const parts = spans.length > 1 ? ` in ${spans.length} parts with one space between them` : ''
  const message = `Line ${line}: Expected ${total} characters of quoted text${parts}, as the offsets say; the text has another length.`
  return { path: id, message, file, line, column: 1 }
}
