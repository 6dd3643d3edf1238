// Annotations as the API of Hypothesis gives them: https://h.readthedocs.io/en/latest/api-reference/v1/
import { isWebAddress } from '../core/article-details.ts'
import type { Json } from '../core/json.ts'
import { childPath } from '../core/json-path.ts'
import { ok } from '../core/result.ts'
import type {
  ForeignAnnotation,
  ForeignDocument,
  ForeignTarget,
  ImportFormat,
  SourceFile,
} from './foreign.ts'
import { isObject, type JsonObject } from './json-shape.ts'
import {
  linesOf,
  listOf,
  objectsOf,
  offsetOf,
  ownOf,
  readEach,
  readForeignJson,
  textOf,
} from './lenient-json.ts'
import { LossList } from './loss-list.ts'

/** A search result (`rows`), a list, or one annotation. Positions are UTF-16 of the page’s text; quotations are to be trusted first. */
export const hypothesisImport: ImportFormat = {
  id: 'hypothesis',
  title: 'Hypothesis',
  detect: files => files.length > 0 && files.every(isHypothesis),
  read(files) {
    const losses = new LossList()
    const read = readEach(files, file => readFile(file, losses))
    return read.ok ? ok({ documents: read.value.flat(), losses: losses.all() }) : read
  },
}

function isHypothesis(file: SourceFile): boolean {
  if (!/"(rows|uri|target)"\s*:/.test(file.source)) return false
  const json = readForeignJson(file)
  const rows = json.ok ? listRows(json.value) : []
  return rows.length > 0 && rows.every(({ row }) => ownOf(row, '@context') === undefined && isRow(row))
}

/** Hypothesis’ rows have no type, but an address or targets with selectors. */
function isRow(row: JsonObject): boolean {
  if (Object.hasOwn(row, 'type') || Object.hasOwn(row, 'body')) return false
  return (
    objectsOf(ownOf(row, 'target')).some(target => Array.isArray(ownOf(target, 'selector'))) ||
    Object.hasOwn(row, 'uri')
  )
}

interface FoundRow {
  readonly row: JsonObject
  readonly path: string
}

function listRows(value: Json): readonly FoundRow[] {
  const isResult = isObject(value) && Array.isArray(ownOf(value, 'rows'))
  const list = isResult ? ownOf(value, 'rows') : value
  const base = isResult ? '$.rows' : '$'
  if (isObject(list)) return [{ row: list, path: base }]
  return listOf(list).flatMap((row, index) => (isObject(row) ? [{ row, path: childPath(base, index) }] : []))
}

function readFile(file: SourceFile, losses: LossList) {
  const json = readForeignJson(file)
  if (!json.ok) return { ok: false, error: [json.error] } as const
  const rows = listRows(json.value)
  const lines = linesOf(
    file,
    rows.map(({ path }) => path),
  )
  const documents = new Map<string, FoundRow[]>()
  for (const found of rows) {
    const id = textOf(ownOf(found.row, 'uri')) ?? sourceOf(found.row) ?? file.name
    const group = documents.get(id)
    if (group) group.push(found)
    else documents.set(id, [found])
  }
  return ok(
    Array.from(documents, ([id, found]): ForeignDocument => {
      const read = found.flatMap(each => readRow(each, losses) ?? [])
      const annotations = read.map(each => ({ ...each, line: lines.get(each.path) ?? 1, file: file.name }))
      return { ...describe(id, found), file: file.name, annotations }
    }),
  )
}

function describe(id: string, rows: readonly FoundRow[]) {
  const titles = rows.map(({ row }) => {
    const document = ownOf(row, 'document')
    return isObject(document) ? textOf(listOf(ownOf(document, 'title'))[0]) : null
  })
  const title = titles.find(each => each !== null)
  return {
    id,
    text: null,
    unit: 'utf-16' as const,
    ...(title && { title }),
    ...(isWebAddress(id) && { url: id }),
  }
}

function sourceOf(row: JsonObject): string | null {
  return (
    objectsOf(ownOf(row, 'target'))
      .map(each => textOf(ownOf(each, 'source')))
      .find(each => each !== null) ?? null
  )
}

/** Null after telling of what marks no place: a reply, or a note on the page. */
function readRow({ row, path }: FoundRow, losses: LossList): ForeignAnnotation | null {
  const targets = objectsOf(ownOf(row, 'target')).flatMap(target => readTarget(target) ?? [])
  const isReply = listOf(ownOf(row, 'references')).length > 0
  if (isReply) losses.add('{n} {reply|replies} to annotations.')
  else if (targets.length === 0)
    losses.add('{n} {note|notes} on the whole page, without a place in its text.')
  if (isReply || targets.length === 0) return null
  const [label = '', ...otherLabels] = listOf(ownOf(row, 'tags')).flatMap(tag => textOf(tag) ?? [])
  const created = textOf(ownOf(row, 'created'))
  const modified = textOf(ownOf(row, 'updated'))
  return {
    id: textOf(ownOf(row, 'id')) ?? path,
    annotator: annotatorOf(row),
    label,
    otherLabels,
    targets,
    attributes: {},
    note: textOf(ownOf(row, 'text')) ?? '',
    ...(created !== null && { created }),
    ...(modified !== null && { modified }),
    path,
  }
}

/** The name people see, or else the account: `acct:ana@hypothes.is` is `ana`. */
function annotatorOf(row: JsonObject): string | null {
  const info = ownOf(row, 'user_info')
  const shown = isObject(info) ? textOf(ownOf(info, 'display_name')) : null
  return shown ?? textOf(ownOf(row, 'user'))?.replace(/^acct:([^@]+)@.*$/, '$1') ?? null
}

function readTarget(target: JsonObject): ForeignTarget | null {
  const selectors = objectsOf(ownOf(target, 'selector'))
  const quote = selectors.find(each => ownOf(each, 'type') === 'TextQuoteSelector')
  const position = selectors.find(each => ownOf(each, 'type') === 'TextPositionSelector')
  const exact = quote ? textOf(ownOf(quote, 'exact')) : null
  const start = position ? offsetOf(ownOf(position, 'start')) : null
  const end = position ? offsetOf(ownOf(position, 'end')) : null
  if (exact === null && (start === null || end === null)) return null
  return {
    start,
    end,
    exact,
    prefix: (quote && textOf(ownOf(quote, 'prefix'))) ?? '',
    suffix: (quote && textOf(ownOf(quote, 'suffix'))) ?? '',
  }
}
