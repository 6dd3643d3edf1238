import type { Json } from '../../core/json.ts'
import { type FieldReader, type ForeignRecord, own } from '../foreign-json.ts'
import { isObject, type JsonObject } from '../json-shape.ts'
import type { LossList } from '../loss-list.ts'

/** One labelled span, offsets as the file has them. */
export interface Label {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly label: string
  readonly annotator: string | null
  readonly path: string
}

interface Context {
  readonly fields: FieldReader
  readonly record: ForeignRecord
  readonly losses: LossList
}

/** The spans of a document in any of the shapes that doccano writes: `[start, end, label]` or objects with offsets. */
export function readLabels(holder: JsonObject, context: Context): readonly Label[] {
  const { fields, record } = context
  const keys = ['label', 'labels', 'entities', 'annotations'] as const
  return keys.flatMap(key =>
    fields.listAt(holder, key, record.path).flatMap((item, index) => {
      const place = { id: `${key}[${index}]`, path: `${record.path}.${key}[${index}]` }
      return readLabel(item, place, context) ?? []
    }),
  )
}

interface Place {
  readonly id: string
  readonly path: string
}

function readLabel(item: Json, { id, path }: Place, { fields, losses }: Context): Label | null {
  if (Array.isArray(item)) {
    const [start, end, label] = item as readonly Json[]
    const span = fields.span(start, end, [`${path}[0]`, `${path}[1]`])
    const name = fields.text(label, `${path}[2]`, 'a label')
    return span && name !== null ? settle({ id, ...span, label: name, annotator: null, path }, losses) : null
  }
  if (isObject(item) && ('start_offset' in item || 'end_offset' in item)) {
    const [start, end] = [own(item, 'start_offset'), own(item, 'end_offset')]
    const span = fields.span(start, end, [`${path}.start_offset`, `${path}.end_offset`])
    const name = own(item, 'label')
    if (typeof name !== 'string' && typeof name !== 'number')
      return fields.miss(`${path}.label`, 'a label', name)
    const known = {
      id: nameOf(own(item, 'id')) ?? id,
      label: String(name),
      annotator: nameOf(own(item, 'user')),
    }
    return span ? settle({ ...known, ...span, path }, losses) : null
  }
  if (typeof item !== 'string' && !(isObject(item) && 'label' in item))
    return fields.miss(
      path,
      'a span such as [0, 5, "label"] or an object with start_offset and end_offset',
      item,
    )
  losses.add('{n} {label|labels} of a whole text: Assay labels words.')
  return null
}

/** A span without a character is left out. */
function settle(label: Label, losses: LossList): Label | null {
  if (label.start < label.end) return label
  losses.add('{n} {span covers|spans cover} no character and {was|were} left out.')
  return null
}

function nameOf(value: Json | undefined): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}
