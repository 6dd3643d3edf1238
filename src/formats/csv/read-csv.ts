// Tables of annotations: a row each, or a row for each part where rows share an id.
import { isWebAddress } from '../../core/article-details.ts'
import { err, ok, type Result } from '../../core/result.ts'
import type {
  FileProblem,
  ForeignAnnotation,
  ForeignDocument,
  ForeignTarget,
  ImportFormat,
  SourceFile,
} from '../foreign.ts'
import { offsetOf, readEach } from '../lenient-json.ts'
import { OwnReader } from '../own-records.ts'
import { isOwnHeader, type Meaning, ownColumns, readCell, readHeader, unguardCell } from './columns.ts'
import { parseTable } from './parse-table.ts'
import { readOwnArticle, readOwnClaim } from './read-own-rows.ts'
import type { Cell, ReadRow, RowValues } from './read-row.ts'

/** Assay's own table, or another with a header that names at least a text, or a start and an end. */
export const csvImport: ImportFormat = {
  id: 'csv',
  title: 'CSV',
  detect: files => files.length > 0 && files.every(file => readColumns(file) !== null),
  read(files) {
    const own = new OwnReader()
    const read = readEach(files, file => readFile(file, own))
    return read.ok ? ok({ documents: read.value.flat(), losses: own.losses }) : read
  },
}

/** In UTF-16 units; a line that is longer names no columns, and reading it as cells would take long. */
const longestHeader = 100_000

/** The header and what it means, or null where it is none. */
function readColumns({ name, source }: SourceFile): Columns | null {
  if (/^\s*[{[]/.test(source)) return null
  const end = source.search(/\r|\n|$/)
  if (end > longestHeader) return null
  const head = parseTable({ name, source: source.slice(0, end) })
  const header = head.ok ? (head.value[0]?.cells ?? []) : []
  const meanings = readHeader(header)
  const hasPlace = meanings.has('exact') || (meanings.has('start') && meanings.has('end'))
  return header.length > 1 && hasPlace ? { header, meanings, isOwn: isOwnHeader(header) } : null
}

interface Columns {
  readonly header: readonly string[]
  readonly meanings: ReadonlyMap<Meaning, number>
  readonly isOwn: boolean
}

function readFile(
  file: SourceFile,
  own: OwnReader,
): Result<readonly ForeignDocument[], readonly FileProblem[]> {
  const columns = readColumns(file)
  if (!columns) {
    const message = 'Expected a header that names a column “text”, or “start” and “end”, beside others.'
    return err([{ path: '$', line: 1, message, file: file.name }])
  }
  const table = parseTable(file)
  if (!table.ok) return err([table.error])
  const groups = new Map<string, ReadRow[]>()
  for (const [index, row] of table.value.entries()) {
    if (index === 0) continue
    const read = readRow(columns.isOwn ? row.cells.map(unguardCell) : row.cells, columns)
    const found = { ...read, line: row.line, row: index + 1, file: file.name }
    const group = groups.get(read.document || file.name)
    if (group) group.push(found)
    else groups.set(read.document || file.name, [found])
  }
  return ok(Array.from(groups, ([id, found]) => toDocument(id, found, columns.isOwn ? own : null)))
}

function readRow(cells: readonly string[], { header, meanings, isOwn }: Columns): RowValues {
  const cell: Cell = meaning => cells[meanings.get(meaning) ?? -1] ?? ''
  const own: RowValues['own'] = column => (isOwn ? (cells[ownColumns.indexOf(column)] ?? '') : '')
  const taken = new Set(isOwn ? ownColumns.keys() : meanings.values())
  const attributes = header.flatMap((name, index) => {
    const value = taken.has(index) ? '' : (cells[index] ?? '')
    return value === '' || name === '' ? [] : [[name, isOwn ? readCell(value) : value] as const]
  })
  const document = own('article id') || cell('url') || cell('document')
  return { document, cell, own, attributes: Object.fromEntries(attributes) }
}

/** Rows with one id are the parts of one annotation, in their order. */
/** `reader` for Assay's own tables. */
function toDocument(id: string, rows: readonly ReadRow[], reader: OwnReader | null): ForeignDocument {
  const annotations = new Map<string, ForeignAnnotation>()
  for (const row of rows) {
    const key = (reader ? row.own('claim id') : row.cell('id')) || `row ${row.row}`
    const before = annotations.get(key)
    const targets = [...(before?.targets ?? []), ...toTargets(row.cell)]
    annotations.set(key, { ...(before ?? toAnnotation(key, row, reader)), targets })
  }
  const first = rows[0]
  const own = reader && readOwnArticle(rows, reader)
  return {
    id,
    ...(own && { own }),
    text: null,
    ...(first && readDetails(first, reader !== null)),
    ...(first && { file: first.file }),
    annotations: [...annotations.values()],
  }
}

function readDetails({ cell, own }: ReadRow, isOwn: boolean) {
  const url = isOwn ? own('url') : cell('url')
  const details = {
    title: isOwn ? own('article') : cell('document'),
    url: isOwn || isWebAddress(url) ? url : '',
    language: own('language'),
    publisher: own('publisher'),
    author: own('author'),
    publishedOn: own('published'),
  }
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== ''))
}

function toAnnotation(id: string, found: ReadRow, reader: OwnReader | null): ForeignAnnotation {
  const { cell, attributes, line, row, file } = found
  const created = cell('created')
  const modified = cell('modified')
  const own = reader && readOwnClaim(found, reader)
  return {
    id,
    annotator: cell('annotator') || null,
    label: cell('label'),
    targets: [],
    attributes,
    note: cell('note'),
    ...(created !== '' && { created }),
    ...(modified !== '' && { modified }),
    ...(own && { own }),
    path: `row ${row}`,
    line,
    file,
  }
}

/** Nothing where the row has neither a text nor a position. */
function toTargets(cell: Cell): readonly ForeignTarget[] {
  const exact = cell('exact') || null
  const [start, end] = [readOffset(cell('start')), readOffset(cell('end'))]
  if (exact === null && (start === null || end === null)) return []
  return [{ start, end, exact, prefix: cell('prefix'), suffix: cell('suffix') }]
}

/** Whole numbers, also as a spreadsheet writes them: `12.0`. */
function readOffset(cell: string): number | null {
  return /^\s*\d+(\.0*)?\s*$/.test(cell) ? offsetOf(Number(cell)) : null
}
