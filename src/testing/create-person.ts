import type { Person } from '../core/layer.ts'
import { createId } from './create-id.ts'

export const testPerson = createId(0xa)

export function createPerson(fields: Partial<Person> = {}): Person {
  return { id: testPerson, name: 'Ana', ...fields }
}
