import { stringify } from 'csv-stringify/browser/esm/sync'
import type { Bundle } from '../../core/bundle.ts'
import { type Claim, compareClaims, compareText } from '../../core/claim.ts'
import { defaultCodebook } from '../../core/default-codebook.ts'
import { type CodePoints, indexCodePoints } from '../../text/code-points.ts'
import type { ExportFormat } from '../foreign.ts'
import { nameFile } from '../name-file.ts'
import { tellLosses } from '../tell-losses.ts'
import { guardCell, ownColumns, presentCell } from './columns.ts'

/**
 * A row for each part of each claim, UTF-8 with a byte order mark; a claim in several parts stands on several rows with
 * one claim id. Cells that a spreadsheet would take for a formula are made text by an apostrophe, which reading takes off.
 */
export const csvExport: ExportFormat = {
  id: 'csv',
  title: 'CSV',
  listLosses: bundles => [
    ...tellLosses(bundles, { details: true, attributes: true, times: true }),
    ...tellExtensions(bundles),
  ],
  write: bundles => [{ name: nameFile(bundles, 'csv'), content: presentTable(bundles) }],
}

function tellExtensions(bundles: readonly Bundle[]): readonly string[] {
  const names = bundles.flatMap(({ claims }) => claims.flatMap(({ attributes }) => Object.keys(attributes)))
  const count = names.filter(name => name.startsWith('x-')).length
  return count > 0 ? [`The form of ${count} values of other tools (x-…): numbers come back as text.`] : []
}

function presentTable(bundles: readonly Bundle[]): string {
  const attributes = listAttributes(bundles)
  const rows = bundles.flatMap(bundle => presentRows(bundle, attributes))
  const table = [[...ownColumns, ...attributes], ...rows].map(row => row.map(guardCell))
  return stringify(table, {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    // A lone CR or LF in a cell would end the row for some readers.
    quoted_match: /[\r\n\u2028\u2029]|^\s|\s$/,
  })
}

/** The default codebook's first, in its order, then the others by name. */
function listAttributes(bundles: readonly Bundle[]): readonly string[] {
  const used = new Set(bundles.flatMap(({ claims }) => claims.flatMap(each => Object.keys(each.attributes))))
  const known = new Set(defaultCodebook.types.flatMap(type => type.attributes.map(({ name }) => name)))
  const others = [...used].filter(name => !known.has(name)).sort(compareText)
  return [...[...known].filter(name => used.has(name)), ...others]
}

function presentRows({ article, text, people, layers, claims }: Bundle, attributes: readonly string[]) {
  if (text === null) throw new Error(`article ${article.id} comes without its text`)
  const points = indexCodePoints(text)
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const annotators = new Map(layers.map(({ id, annotator }) => [id, names.get(annotator) ?? '']))
  const { title, publishedOn = '', url = '', language = '', publisher = '', author = '' } = article
  const head = [title, publishedOn, url, language, publisher, author]
  return claims.toSorted(compareClaims).flatMap(claim => {
    const before = [...head, annotators.get(claim.layer) ?? '', claim.type]
    const { created, modified, id } = claim
    const after = [created, modified, article.id, id, ...presentValues(claim, attributes)]
    return presentParts(claim, points).map(part => [...before, ...part, ...after])
  })
}

/** For each part: its text, the claim's note, its number, and its place in code points. */
function presentParts({ fragments, note }: Claim, points: CodePoints): readonly string[][] {
  const count = String(fragments.length)
  return fragments.map(({ start, end }, index) => {
    return [points.slice(start, end), note, String(index + 1), count, String(start), String(end)]
  })
}

function presentValues({ attributes }: Claim, names: readonly string[]): readonly string[] {
  return names.map(name => (Object.hasOwn(attributes, name) ? presentCell(attributes[name] ?? null) : ''))
}
