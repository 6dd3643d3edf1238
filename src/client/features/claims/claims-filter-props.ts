import type { Codebook } from '../../../core/codebook.ts'
import type { Keymap } from '../../ui/keymap.ts'
import type { TableRow } from './claim-rows.ts'
import type { ClaimsCommand } from './claims-keys.ts'
import type { ClaimsSearch } from './claims-search.ts'
import type { ChangeSearch } from './use-claims-search.ts'
import type { FilterFields } from './use-filter-fields.ts'

/** What every part of the filter works with. */
export interface ClaimsFilterProps {
  readonly all: readonly TableRow[]
  readonly codebook: Codebook
  readonly search: ClaimsSearch
  readonly change: ChangeSearch
  readonly fields: FilterFields
  readonly keymap: Keymap<ClaimsCommand>
  /** Esc or Enter in a field: the focus goes to what was found. */
  readonly onLeave: () => void
}
