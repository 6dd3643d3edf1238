import { stringify } from 'csv-stringify/browser/esm/sync'
import { attributeValues } from '../../../core/claim-filter.ts'
import type { Codebook } from '../../../core/codebook.ts'
import type { TableRow } from './claim-rows.ts'

/** Rows turned into text before the page is drawn again. */
const atOnce = 2_000

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

/**
 * Claims as CSV, in UTF-8 with a byte order mark: what is known of each, then a column for every attribute that any of
 * them has, then the ids. Cells that a spreadsheet would take for a formula are made text. `pause` is awaited between
 * stretches.
 */
export async function presentClaimsCsv(
  rows: readonly TableRow[],
  codebook: Codebook,
  pause: () => Promise<void>,
): Promise<Blob> {
  const attributes = listAttributes(rows, codebook)
  const head = [...fixed, ...attributes, 'article id', 'claim id', 'start']
  const parts = [`\uFEFF${presentCsv([head])}`]
  for (let at = 0; at < rows.length; at += atOnce) {
    const records = rows.slice(at, at + atOnce).map(row => toRecord(row, attributes))
    parts.push(presentCsv(records))
    await pause()
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' })
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

function toRecord(row: TableRow, attributes: readonly string[]): readonly string[] {
  const { article, by, type, text, note, speaker, date, dated, created, origin, id, start } = row
  const { title, publishedOn = '' } = article
  return [
    ...[title, publishedOn, by.name, type, text, note, speaker ?? '', date, dated, created, origin.kind],
    ...attributes.map(name => attributeValues(row, name).join('; ')),
    ...[article.id, id, String(start)],
  ]
}
