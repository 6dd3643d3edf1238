import { create } from 'zustand'
import type { Id } from '../../core/id.ts'

/** What still waits in this browser for one article after the last attempt to send it. */
export interface WaitingChanges {
  readonly article: Id
  readonly count: number
  /**
   * `unreached`: the server, or the session, was not there, and trying again may do. `held-up`: the server did not
   * take it, and the article's page deals with it. `removed`: the article is not there, so that nobody can take it.
   * `open`: a page that is open sends it.
   */
  readonly state: 'unreached' | 'held-up' | 'removed' | 'open'
}

/** What `sendWaiting` left, article by article. */
export const useWaitingChanges = create<{ readonly left: readonly WaitingChanges[] }>(() => ({ left: [] }))
