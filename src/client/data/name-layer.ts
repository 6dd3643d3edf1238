import { someColleague } from '../../core/blind.ts'
import { isConsensus } from '../../core/consensus.ts'
import type { Id } from '../../core/id.ts'
import type { Layer } from '../../core/layer.ts'

interface LayerOwner {
  /** The annotator's name, where it is known. */
  readonly name: string | undefined
  readonly me: Id
}

/** What a layer beside one's own is called: by its annotator, or as the consensus that one or somebody else drew up. */
export function nameLayer(layer: Layer, { name = someColleague, me }: LayerOwner): string {
  if (!isConsensus(layer)) return name
  return layer.annotator === me ? 'Consensus' : `Consensus of ${name}`
}
