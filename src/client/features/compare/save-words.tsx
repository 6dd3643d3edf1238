import { useSaveState } from '../../data/save-state.ts'
import { plural } from '../../ui/plural.ts'
import { presentClock } from '../../ui/present-day.ts'
import styles from './save-words.module.css'

/** Whether the decisions are safe, in words. “Saved” is said only after the server’s durable commit. */
export function SaveWords() {
  const state = useSaveState(each => each.state)
  return (
    <span
      className={styles.status}
      role="status"
      data-phase={state.phase}
      aria-busy={state.phase === 'saving'}
    >
      {present(state)}
    </span>
  )
}

function present(state: ReturnType<typeof useSaveState.getState>['state']): string {
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
