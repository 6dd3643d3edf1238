import type { NewId, Now } from '../core/id.ts'
import type { Store } from './db/store.ts'
import type { LaunchLinks } from './launch-links.ts'

/** What every route works with. */
export interface Services {
  readonly store: Store
  readonly launchLinks: LaunchLinks
  /** The port that browsers see: part of every allowed host, origin and cookie name. */
  readonly port: number
  readonly version: string
  readonly now: Now
  readonly newId: NewId
  /** True once the server is on its way down: no write is begun any more. */
  readonly isClosing: () => boolean
  /** Takes what an operator must know; one entry a call. */
  readonly log: (entry: string) => void
}
