import type { Json } from '../../core/json.ts'
import { parseJson } from '../json-source.ts'

/** The columns of a CSV file that Assay writes, in order; what stands to the right of them are attributes. */
export const ownColumns = [
  'article',
  'published',
  'url',
  'language',
  'publisher',
  'author',
  'annotator',
  'type',
  'text',
  'note',
  'part',
  'parts',
  'start',
  'end',
  'created',
  'modified',
  'origin',
  'sha256',
  'article id',
  'annotator id',
  'layer id',
  'status',
  'claim id',
] as const

/** What a column of a foreign table may be called, in lower case and without anything but letters. */
const synonyms = {
  document: ['article', 'document', 'doc', 'title', 'file', 'filename', 'documentid', 'docid', 'articleid'],
  url: ['url', 'uri', 'address', 'source', 'link'],
  annotator: ['annotator', 'user', 'coder', 'analyst', 'creator', 'annotatorname', 'username'],
  label: ['type', 'label', 'category', 'code', 'class', 'tag', 'claimtype'],
  exact: ['text', 'quote', 'exact', 'span', 'claim', 'quotation', 'highlight', 'selectedtext', 'spantext'],
  prefix: ['prefix', 'before'],
  suffix: ['suffix', 'after'],
  start: ['start', 'begin', 'startoffset', 'from', 'startchar', 'offsetstart'],
  end: ['end', 'stop', 'endoffset', 'to', 'endchar', 'offsetend'],
  note: ['note', 'comment', 'notes', 'comments', 'memo'],
  id: ['id', 'claimid', 'annotationid'],
  created: ['created', 'createdat', 'tagged', 'date', 'time'],
  modified: ['modified', 'updated', 'modifiedat', 'updatedat'],
} as const
export type Meaning = keyof typeof synonyms

/** What the columns of a table mean, by their index; the others are attributes. Each meaning is that of one column. */
export function readHeader(header: readonly string[]): ReadonlyMap<Meaning, number> {
  const words = header.map(name => name.toLowerCase().replace(/[^\p{L}]/gu, ''))
  const found = new Map<Meaning, number>()
  for (const [meaning, names] of Object.entries(synonyms) as [Meaning, readonly string[]][]) {
    const index = names.map(name => words.indexOf(name)).find(at => at >= 0)
    if (index !== undefined) found.set(meaning, index)
  }
  return found
}

export function isOwnHeader(header: readonly string[]): boolean {
  return ownColumns.every((name, index) => header[index] === name)
}

/** A value as a cell: text as it is, anything else and what would look like it as JSON. */
export function presentCell(value: Json): string {
  return typeof value === 'string' && !/^["[{]/.test(value) ? value : JSON.stringify(value)
}

/** The value of a cell that `presentCell` wrote; numbers and yes or no stay text until the codebook says what they are. */
export function readCell(cell: string): Json {
  const json = /^["[{]/.test(cell) ? parseJson(cell) : null
  return json?.ok ? json.value : cell
}

const formula = /^'+(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/

/** A cell that already begins as one made safe would: one apostrophe more, so that taking one off gives it back. */
export function guardCell(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell
}

/** Takes off the apostrophe that keeps a spreadsheet from taking a cell for a formula. */
export function unguardCell(cell: string): string {
  return formula.test(cell) ? cell.slice(1) : cell
}
