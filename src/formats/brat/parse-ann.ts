import type { Span } from '../../core/span.ts'
import type { FileProblem, SourceFile } from '../foreign.ts'

/** A line of an `.ann` file that Assay reads, or the kind of one that it has no place for. */
export type AnnLine = { readonly id: string; readonly line: number; readonly file: string } & (
  | { readonly kind: 'text'; readonly label: string; readonly spans: readonly Span[]; readonly text: string }
  | { readonly kind: 'event'; readonly trigger: string; readonly arguments: number }
  | {
      readonly kind: 'attribute'
      readonly name: string
      readonly target: string
      readonly value: string | true
    }
  | { readonly kind: 'note'; readonly type: string; readonly target: string; readonly text: string }
  | { readonly kind: 'relation' | 'equivalence' | 'normalization' }
)

type Content<L> = L extends unknown ? Omit<L, 'id' | 'line' | 'file'> : never
type Found = Content<AnnLine> | string

/** What each kind of line must look like. */
const shapes = {
  T: 'a text-bound line such as “T1⇥forecast 0 5⇥words”, with ⇥ for a tab and the end after the start',
  E: 'an event such as “E1⇥Type:T1 Role:T2”',
  A: 'an attribute such as “A1⇥Name T1 value”',
  '#': 'a note such as “#1⇥AnnotatorNotes T1⇥words”',
} as const

/** The lines of an `.ann` file, blank ones let pass; those that brat does not know are problems. */
export function parseAnn({ name, source }: SourceFile, problems: FileProblem[]): readonly AnnLine[] {
  const lines: AnnLine[] = []
  const seen = new Map<string, number>()
  for (const [index, raw] of source
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (raw.trim() === '') continue
    const line = index + 1
    const id = raw.split('\t', 1)[0] ?? ''
    const report = (message: string) =>
      problems.push({ path: id, message: `Line ${line}: ${message}`, file: name, line, column: 1 })
    const found = parseLine(id, raw.slice(id.length + 1))
    const earlier = seen.get(id)
    if (typeof found === 'string') report(`Expected ${found}.`)
    else if (earlier !== undefined && id !== '*')
      report(`Expected every id once; ${id} is on line ${earlier} too.`)
    else lines.push({ ...found, id, line, file: name })
    seen.set(id, line)
  }
  return lines
}

/** What a line says, or what was expected of it. */
function parseLine(id: string, rest: string): Found {
  const kind = /^(?:([A-Z#])[^\s]*\d[^\s]*|(\*))$/u.exec(id)
  switch (kind?.[1] ?? kind?.[2]) {
    case 'T':
      return parseTextBound(rest)
    case 'E':
      return parseEvent(rest)
    case 'A':
    case 'M':
      return parseAttribute(rest)
    case '#':
      return parseNote(rest)
    case 'N':
      return { kind: 'normalization' }
    case 'R':
      return { kind: 'relation' }
    case '*':
      return { kind: 'equivalence' }
    default:
      return 'an id of brat at the start of the line, such as T1, E1, R1, A1, N1, #1 or *, and a tab after it'
  }
}

function parseTextBound(rest: string): Found {
  const match = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)\s*?(?:\t(.*))?$/su.exec(rest)
  if (!match) return shapes.T
  const [, label = '', places = '', text = ''] = match
  const spans = places.split(';').map(place => {
    const [start = 0, end = 0] = place.split(' ').map(Number)
    return { start, end }
  })
  const isSound = spans.every(({ start, end }) => Number.isSafeInteger(end) && start < end)
  return isSound ? { kind: 'text', label, spans, text } : shapes.T
}

function parseEvent(rest: string): Found {
  const match = /^[^\s:]+:(\S+)((?:\s+\S+)*)\s*$/u.exec(rest)
  if (!match) return shapes.E
  const [, trigger = '', more = ''] = match
  return { kind: 'event', trigger, arguments: more.split(/\s+/).filter(part => part !== '').length }
}

function parseAttribute(rest: string): Found {
  const match = /^(\S+) (\S+)(?: (.*?))?\s*$/su.exec(rest)
  if (!match) return shapes.A
  const [, name = '', target = '', value] = match
  return { kind: 'attribute', name, target, value: value || true }
}

function parseNote(rest: string): Found {
  const match = /^(\S+) (\S+)\s*?(?:\t(.*))?$/su.exec(rest)
  if (!match) return shapes['#']
  const [, type = '', target = '', text = ''] = match
  return { kind: 'note', type, target, text }
}
