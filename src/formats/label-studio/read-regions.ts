import { shorten } from '../../core/describe-json.ts'
import type { Json } from '../../core/json.ts'
import { type FieldReader, own, textAt } from '../foreign-json.ts'
import { isObject, type JsonObject } from '../json-shape.ts'
import type { LossList } from '../loss-list.ts'
import type { TaskAnnotation, TaskResult } from './task.ts'

/** Some words with labels. Offsets are in the file's unit. */
export interface Region {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly exact: string | null
  readonly labels: readonly string[]
  /** The names of the object it is in and of the data it shows, where the file says them. */
  readonly object: string | undefined
  readonly source: string | undefined
  readonly attributes: { [name: string]: Json }
  readonly notes: string[]
  readonly assay: Json | undefined
  readonly path: string
}

/** Two regions that a relation links. */
export interface Link {
  readonly from: string
  readonly to: string
  readonly labels: readonly string[]
}

interface Context {
  readonly fields: FieldReader
  readonly losses: LossList
}

/** The regions of words of an annotation with their values and notes, and the relations between them. */
export function readRegions({ results }: TaskAnnotation, context: Context) {
  const regions = new Map<string, Region>()
  const links: Link[] = []
  const values: TaskResult[] = []
  for (const result of results) {
    const type = textAt(result.value, 'type') ?? ''
    if (type === 'labels') {
      const region = readRegion(result, context)
      if (region) regions.set(region.id, region)
    } else if (type === 'hypertextlabels' || type === 'paragraphlabels')
      tellUnread(result, type, context.losses)
    else if (type === 'relation') links.push(readLink(result.value))
    else values.push(result)
  }
  for (const value of values) hangValue(value, regions, context.losses)
  return { regions: [...regions.values()], links }
}

function readRegion({ value: result, path }: TaskResult, { fields, losses }: Context): Region | null {
  const value = fields.object(own(result, 'value'), `${path}.value`)
  if (!value) return null
  const span = fields.span(own(value, 'start'), own(value, 'end'), [
    `${path}.value.start`,
    `${path}.value.end`,
  ])
  const labels = fields.listAt(value, 'labels', `${path}.value`).filter(label => typeof label === 'string')
  if (!span) return null
  if (span.start === span.end) {
    losses.add('{n} {region covers|regions cover} no character and {was|were} left out.')
    return null
  }
  const meta = own(result, 'meta')
  return {
    id: textAt(result, 'id') ?? path,
    ...span,
    exact: textAt(value, 'text') ?? null,
    labels,
    object: textAt(result, 'to_name'),
    source: textAt(result, 'source')?.replace(/^\$/, ''),
    attributes: {},
    notes: isObject(meta) ? readTexts(own(meta, 'text')) : [],
    assay: isObject(meta) ? own(meta, 'assay') : undefined,
    path,
  }
}

/** Each region that has no place in plain text, with where it stands. */
function tellUnread({ value: result, path }: TaskResult, type: string, losses: LossList): void {
  const holder = own(result, 'value')
  const value = isObject(holder) ? holder : {}
  const place = ['start', 'startOffset', 'end', 'endOffset'].map(key => String(own(value, key) ?? '?'))
  const [start, from, end, to] = place
  const where = start === end ? `${start}, ${from} to ${to}` : `${start}, ${from} to ${end}, ${to}`
  const words = textAt(value, 'text')
  const what = words === undefined ? 'A region' : `“${shorten(words)}”`
  const kind = type === 'hypertextlabels' ? 'HTML by an XPath' : 'a dialogue by its paragraphs'
  losses.add(`${path}: ${what} stands in ${kind} (${where}), not in plain text, and is left out.`)
}

function readLink(result: JsonObject): Link {
  const labels = own(result, 'labels')
  return {
    from: textAt(result, 'from_id') ?? '',
    to: textAt(result, 'to_id') ?? '',
    labels: Array.isArray(labels) ? labels.filter(label => typeof label === 'string') : [],
  }
}

/** A value that was given to a region is its attribute by the control's name; words under “note” or “comment” are its note. */
function hangValue(
  { value: result }: TaskResult,
  regions: ReadonlyMap<string, Region>,
  losses: LossList,
): void {
  const type = textAt(result, 'type') ?? ''
  const holder = own(result, 'value')
  const given = isObject(holder) ? own(holder, type === 'textarea' ? 'text' : type) : undefined
  const region = regions.get(textAt(result, 'id') ?? '')
  const name = textAt(result, 'from_name') ?? type
  if (given === undefined)
    losses.add(`{n} {result|results} of the kind “${type}”: Assay has no place for {it|them}.`)
  else if (!region) losses.add(`{n} {value|values} of “${name}” for a whole text: Assay labels words.`)
  else if (type === 'textarea' && /^(notes?|comments?)$/i.test(name)) region.notes.push(...readTexts(given))
  else region.attributes[name] = Array.isArray(given) && given.length === 1 ? (given[0] ?? null) : given
}

function readTexts(value: Json | undefined): string[] {
  const list: readonly (Json | undefined)[] = Array.isArray(value) ? value : [value]
  return list.filter(item => typeof item === 'string')
}
