import type { Layer } from '../core/layer.ts'
import { createId } from './create-id.ts'
import { testPerson } from './create-person.ts'

export const testLayer = createId(0xb)

export function createLayer(fields: Partial<Layer> = {}): Layer {
  return { id: testLayer, annotator: testPerson, status: 'draft', ...fields }
}
