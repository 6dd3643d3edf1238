import type { Id } from './id.ts'
import type { Extensible } from './json.ts'

/** Someone who annotates or reviews. */
export interface Person extends Extensible {
  readonly id: Id
  readonly name: string
}

export const layerStatuses = ['draft', 'submitted', 'returned', 'accepted'] as const
export type LayerStatus = (typeof layerStatuses)[number]

/** One annotator's claims on one article. Only its annotator changes it. */
export interface Layer extends Extensible {
  readonly id: Id
  readonly annotator: Id
  readonly status: LayerStatus
}
