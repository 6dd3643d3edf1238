import { stringify } from 'csv-stringify/browser/esm/sync'
import type { Bundle } from '../../core/bundle.ts'
import { type Claim, compareClaims, compareText } from '../../core/claim.ts'
import { defaultCodebook } from '../../core/default-codebook.ts'
import { type CodePoints, indexCodePoints } from '../../text/code-points.ts'
import type { ExportFormat } from '../foreign.ts'
import { LossList } from '../loss-list.ts'
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
  listLosses: bundles => [...tellLosses(bundles, { records: true }), ...tellMore(bundles)],
  write: bundles => [{ name: nameFile(bundles, 'csv'), content: presentTable(bundles) }],
}

function tellMore(bundles: readonly Bundle[]): readonly string[] {
  const losses = new LossList()
  for (const { people, layers, claims } of bundles) {
    const filled = layers.filter(({ id }) => claims.some(({ layer }) => layer === id))
    losses.add('{n} {layer|layers} without a claim.', layers.length - filled.length)
    const idle = people.filter(({ id }) => !filled.some(({ annotator }) => annotator === id))
    losses.add('{n} {person|people} without a claim.', idle.length)
    const names = claims.flatMap(({ attributes }) => Object.keys(attributes))
    const foreign = names.filter(name => name.startsWith('x-')).length
    losses.add(
      'The form of {n} {value|values} of other tools (x-…): what is no text comes back as text.',
      foreign,
    )
  }
  return losses.all()
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
  const persons = new Map(people.map(person => [person.id, person]))
  const owners = new Map(layers.map(layer => [layer.id, { layer, person: persons.get(layer.annotator) }]))
  const { title, publishedOn = '', url = '', language = '', publisher = '', author = '' } = article
  const head = [title, publishedOn, url, language, publisher, author]
  return claims.toSorted(compareClaims).flatMap(claim => {
    const { created, modified, id, type } = claim
    const { layer, person } = owners.get(claim.layer) ?? {}
    const ids = [article.id, person?.id ?? '', claim.layer, layer?.status ?? '', id]
    const { extensions: _, ...origin } = claim.origin
    const after = [
      created,
      modified,
      JSON.stringify(origin),
      article.sha256,
      ...ids,
      ...presentValues(claim, attributes),
    ]
    return presentParts(claim, points).map(part => [...head, person?.name ?? '', type, ...part, ...after])
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
