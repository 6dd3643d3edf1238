import type { Claim } from '../../../core/claim.ts'
import type { Codebook } from '../../../core/codebook.ts'
import type { Layer } from '../../../core/layer.ts'
import type { Reader } from '../../../text/reader.ts'
import type { DisputeReasons } from '../../data/dispute-reasons.ts'
import type { Keymap } from '../../ui/keymap.ts'
import type { ReviewCommand } from './review-keys.ts'
import type { ReviewDeskState } from './use-review-desk.ts'

export interface ReviewPanelProps {
  readonly desk: ReviewDeskState
  readonly claims: readonly Claim[]
  readonly claim: Claim | undefined
  readonly layer: Layer
  readonly name: string
  readonly codebook: Codebook
  readonly reader: Reader
  readonly keymap: Keymap<ReviewCommand>
  readonly reasons: DisputeReasons
  readonly onMissed: () => void
}
