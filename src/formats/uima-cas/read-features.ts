import type { Json } from '../../core/json.ts'
import { childPath } from '../../core/json-path.ts'
import { type FieldReader, own } from '../foreign-json.ts'
import type { LossList } from '../loss-list.ts'
import { type Cas, isBelow, type Structure } from './cas.ts'
import { names } from './names.ts'

interface Context {
  readonly cas: Cas
  readonly fields: FieldReader
  readonly losses: LossList
}

/** Features that say where an annotation is. */
const places = ['begin', 'end', 'sofa']

/**
 * The features of a structure by name. A reference to an annotation is its id, one to an array the list of its items;
 * other structures have no place in Assay and are told.
 */
export function readFeatures(structure: Structure, context: Context): { [name: string]: Json } {
  const features: { [name: string]: Json } = {}
  for (const [key, value] of Object.entries(structure.value)) {
    const name = /^[@#^]/.test(key) ? key.slice(1) : key
    if (key.startsWith('%') || places.includes(name)) continue
    const read = key.startsWith('@') ? follow(value, childPath(structure.path, key), context) : value
    if (read !== null) features[name] = read
  }
  return features
}

/** What a reference leads to; null where that has no place. */
function follow(reference: Json, path: string, context: Context): Json {
  if (reference === null) return null
  const structure = findStructure(reference, path, context)
  if (!structure) return null
  const elements = own(structure.value, '%ELEMENTS')
  if (elements === undefined) return nameOf(structure, context)
  // The bytes of an array are one text in base 64.
  if (!Array.isArray(elements)) return elements
  if (!holdsStructures(structure.type)) return elements
  const read = elements.flatMap((item: Json, index) => {
    const found = findStructure(item, `${childPath(structure.path, '%ELEMENTS')}[${index}]`, context)
    const name = found && nameOf(found, context)
    return name ? [name] : []
  })
  return read.length === 0 && elements.length > 0 ? null : read
}

/** The structure of an id; null after reporting that there is none. */
export function findStructure(reference: Json, path: string, { cas, fields }: Context): Structure | null {
  const found = cas.structures.get(String(reference)) ?? cas.sofas.get(String(reference))
  return found ?? fields.miss(path, 'the id of a feature structure of the file', reference)
}

function nameOf({ id, type }: Structure, { cas, losses }: Context): string | null {
  if (isBelow(type, names.annotation, cas)) return id
  losses.add(
    `{n} {reference|references} to a structure of the type ${type}: Assay has no place for {it|them}.`,
  )
  return null
}

function holdsStructures(type: string): boolean {
  if (type === 'uima.cas.FSArray') return true
  return (
    type.endsWith('[]') &&
    !/^uima\.cas\.(String|Boolean|Byte|Short|Integer|Long|Float|Double)\[\]$/.test(type)
  )
}
