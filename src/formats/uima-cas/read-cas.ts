import type { Json } from '../../core/json.ts'
import { childPath } from '../../core/json-path.ts'
import { type FieldReader, own, textAt } from '../foreign-json.ts'
import { isObject, type JsonObject } from '../json-shape.ts'
import type { Cas, Structure, View } from './cas.ts'
import { names } from './names.ts'

/** What UIMA itself defines. */
const builtIn = [[names.document, names.annotation]] as const

/** The parts of a CAS, their references not looked into yet; null after reporting that it is none. */
export function readCas(value: Json, fields: FieldReader): Cas | null {
  const holder = fields.object(value, '$')
  if (!holder) return null
  if (!['%FEATURE_STRUCTURES', '%VIEWS', '%TYPES'].some(key => Object.hasOwn(holder, key)))
    return fields.report('$', 'Expected a CAS with the keys “%TYPES”, “%FEATURE_STRUCTURES” and “%VIEWS”.')
  const structures = new Map<string, Structure>()
  const sofas = new Map<string, Structure>()
  for (const structure of readStructures(holder, fields)) {
    const kind = structure.type === names.sofa ? sofas : structures
    if (kind.has(structure.id))
      fields.report(
        childPath(structure.path, '%ID'),
        `Expected each id once; ${structure.id} is there again.`,
      )
    else kind.set(structure.id, structure)
  }
  return { types: readTypes(holder, fields), structures, sofas, views: readViews(holder, sofas, fields) }
}

/** As a list, each with its id, or as an object by id. */
function readStructures(holder: JsonObject, fields: FieldReader): readonly Structure[] {
  const key = '%FEATURE_STRUCTURES'
  const path = childPath('$', key)
  const value = own(holder, key)
  const items: readonly [id: Json | undefined, item: Json, at: string][] = isObject(value)
    ? Object.entries(value).map(([id, item]) => [id, item, childPath(path, id)])
    : fields
        .listAt(holder, key, '$')
        .map((item, index) => [isObject(item) ? own(item, '%ID') : undefined, item, `${path}[${index}]`])
  return items.flatMap(([id, item, at]) => {
    const structure = fields.object(item, at)
    if (!structure) return []
    const type = fields.text(own(structure, '%TYPE'), childPath(at, '%TYPE'), 'the name of a type')
    if (typeof id !== 'number' && typeof id !== 'string') fields.miss(childPath(at, '%ID'), 'an id', id)
    else if (type !== null) return [{ id: String(id), type, value: structure, path: at }]
    return []
  })
}

function readTypes(holder: JsonObject, fields: FieldReader): ReadonlyMap<string, string> {
  const types = new Map<string, string>(builtIn)
  const value = own(holder, '%TYPES')
  const declared = value === undefined ? {} : (fields.object(value, childPath('$', '%TYPES')) ?? {})
  for (const [name, type] of Object.entries(declared)) {
    const above = isObject(type) ? textAt(type, '%SUPER_TYPE') : undefined
    if (above !== undefined && above !== name) types.set(name, above)
  }
  return types
}

/** The views that the file lists, and one for every other sofa. */
function readViews(
  holder: JsonObject,
  sofas: ReadonlyMap<string, Structure>,
  fields: FieldReader,
): readonly View[] {
  const value = own(holder, '%VIEWS')
  const path = childPath('$', '%VIEWS')
  const listed = value === undefined ? {} : (fields.object(value, path) ?? {})
  const views = Object.entries(listed).flatMap(([name, item]): readonly View[] => {
    const at = childPath(path, name)
    const view = fields.object(item, at)
    if (!view) return []
    const members = fields.listAt(view, '%MEMBERS', at).map(String)
    return [{ name, sofa: sofas.get(String(own(view, '%SOFA'))) ?? null, members: new Set(members) }]
  })
  const taken = new Set(views.map(({ sofa }) => sofa))
  const others = [...sofas.values()].filter(sofa => !taken.has(sofa))
  return [
    ...views,
    ...others.map(sofa => ({ name: textAt(sofa.value, 'sofaID') ?? sofa.id, sofa, members: null })),
  ]
}
