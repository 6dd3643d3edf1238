import { stringify } from 'csv-stringify/browser/esm/sync'
import { attributeValues } from '../../../core/claim-filter.ts'
import type { Codebook } from '../../../core/codebook.ts'
import type { TableRow } from './claim-rows.ts'
import { type LongTexts, wholeText } from './long-texts.ts'

/** Rows, and UTF-16 units of their words, turned into CSV before the page is drawn again. */
const atOnce = { rows: 2_000, length: 4_000_000 } as const

const fixed = [
  'article',
  'published',
  'annotator',
  'type',
  'claim',
  'note',
  'said by',
  'date',
  'date of',
  'tagged',
  'origin',
] as const

export interface CsvOptions {
  readonly codebook: Codebook
  /** The texts of all claims that are too long for their rows. */
  readonly texts: LongTexts
  /** Awaited between stretches. */
  readonly pause: () => Promise<void>
}

/**
 * Claims as CSV, in UTF-8 with a byte order mark: what is known of each, with all of its words, then a column for every
 * attribute that any of them has, then the ids. Cells that a spreadsheet would take for a formula are made text. Throws
 * where the words of a claim are not there.
 */
export async function presentClaimsCsv(
  rows: readonly TableRow[],
  { codebook, texts, pause }: CsvOptions,
): Promise<Blob> {
  const attributes = listAttributes(rows, codebook)
  const head = [...fixed, ...attributes, 'article id', 'claim id', 'start']
  const parts: BlobPart[] = [`\uFEFF${presentCsv([head])}`]
  let records: (readonly string[])[] = []
  let length = 0
  for (const row of rows) {
    const text = wholeText(row, texts)
    if (text === null) throw new Error(`the words of ${row.id} are not there`)
    records.push(toRecord(row, text, attributes))
    length += text.length
    if (records.length < atOnce.rows && length < atOnce.length) continue
    // A blob each: the browser keeps it where there is room, be it on the disk.
    parts.push(new Blob([presentCsv(records)]))
    records = []
    length = 0
    await pause()
  }
  return new Blob([...parts, presentCsv(records)], { type: 'text/csv;charset=utf-8' })
}

/** Records as CSV by RFC 4180, safe to open in a spreadsheet. */
export function presentCsv(records: readonly (readonly string[])[]): string {
  return stringify([...records], { escape_formulas: true, record_delimiter: 'windows' })
}

/** The codebook's first, in its order, then those that it does not know. */
function listAttributes(rows: readonly TableRow[], { types }: Codebook): readonly string[] {
  const used = new Set<string>()
  for (const { attributes } of rows) for (const name of Object.keys(attributes)) used.add(name)
  const known = new Set(types.flatMap(type => type.attributes.map(({ name }) => name)))
  return [...[...known].filter(name => used.has(name)), ...[...used].filter(name => !known.has(name)).sort()]
}

function toRecord(row: TableRow, text: string, attributes: readonly string[]): readonly string[] {
  const { article, by, type, note, speaker, date, dated, created, origin, id, start } = row
  const { title, publishedOn = '' } = article
  return [
    ...[title, publishedOn, by.name, type, text, note, speaker ?? '', date, dated, created, origin.kind],
    ...attributes.map(name => attributeValues(row, name).join('; ')),
    ...[article.id, id, String(start)],
  ]
}
