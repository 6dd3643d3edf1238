import type { NewId, Now } from '../core/id.ts'
import type { Store } from './db/store.ts'
import type { LaunchLinks } from './launch-links.ts'

/** The program that reads large files beside the server, and the megabytes its values may take. */
export interface ImportReader {
  readonly program: URL
  readonly megabytes: number
}

/** What every route works with. */
export interface Services {
  readonly store: Store
  readonly launchLinks: LaunchLinks
  /** The port that browsers see: part of every allowed host, origin and cookie name. */
  readonly port: number
  readonly version: string
  readonly now: Now
  readonly newId: NewId
  /** Null where every file is read in the server's own process. */
  readonly importReader: ImportReader | null
  /** True once the server is on its way down: no write is begun any more. */
  readonly isClosing: () => boolean
  /** Takes what an operator must know; one entry a call. */
  readonly log: (entry: string) => void
}
