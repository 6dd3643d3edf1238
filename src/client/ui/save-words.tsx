import { plural } from './plural.ts'
import { presentClock } from './present-day.ts'
import styles from './save-words.module.css'

/** Where the work of a page stands, as far as it is said in words. */
type SaveShown =
  | { readonly phase: 'saved'; readonly at: string | null }
  | { readonly phase: 'offline'; readonly waiting: number }
  | { readonly phase: 'saving' | 'conflict' | 'signed-out' | 'refused' | 'not-kept' }

/** Whether what was done is safe, in words. “Saved” is said only after the server’s durable commit. */
export function SaveWords({ state }: { readonly state: SaveShown }) {
  return (
    <span
      className={styles.status}
      role="status"
      data-phase={state.phase}
      aria-busy={state.phase === 'saving'}
    >
      {presentSaved(state)}
    </span>
  )
}

/** The same words where they stand among others. */
export function presentSaved(state: SaveShown): string {
  switch (state.phase) {
    case 'saved':
      return state.at === null ? 'Saved' : `Saved ${presentClock(state.at)}`
    case 'saving':
      return 'Saving…'
    case 'offline':
      return `Offline, ${plural(state.waiting, 'change')} waiting`
    case 'conflict':
      return 'Changed elsewhere'
    case 'signed-out':
    case 'refused':
    case 'not-kept':
      return 'Not saved'
  }
}
