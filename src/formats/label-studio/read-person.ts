import type { Json } from '../../core/json.ts'
import { own, textAt } from '../foreign-json.ts'
import { isObject } from '../json-shape.ts'

/** A person as an id, an address, or an object with a name. */
export function readPerson(value: Json | undefined): string | null {
  if (!isObject(value)) return nameOf(value)
  const names = ['first_name', 'last_name'].flatMap(key => textAt(value, key) ?? [])
  if (names.length > 0) return names.join(' ')
  return textAt(value, 'email') ?? textAt(value, 'username') ?? nameOf(own(value, 'id'))
}

export function nameOf(value: Json | undefined): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : null
}
