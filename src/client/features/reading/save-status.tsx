import { type SavePhase, useSaveState } from '../../data/save-state.ts'
import { plural } from '../../ui/plural.ts'
import { presentSaved } from '../../ui/save-words.tsx'
import { exportFile } from './export-file.ts'
import { useOpenArticle, useReading } from './open-article.ts'
import styles from './save-status.module.css'

/** Whether the work is safe, in words. “Saved” is said only after the server's durable commit. */
export function SaveStatus() {
  const open = useOpenArticle()
  const reached = useSaveState(each => each.state)
  const writer = useReading(each => each.writer)
  const isTyping = useReading(each => each.isTyping)
  const state: SavePhase = isTyping && reached.phase === 'saved' ? { phase: 'saving' } : reached
  if (writer === 'undecided') return null
  if (writer !== 'me') return <span className={styles.status}>Reading</span>
  return (
    <span
      className={styles.status}
      role="status"
      data-phase={state.phase}
      // Said once it is done; what a notice says at once is not said twice.
      aria-busy={state.phase === 'saving'}
      aria-live={hasNotice(state) ? 'off' : 'polite'}
    >
      {state.phase === 'saved' && <Tick />}
      {state.phase === 'refused' || state.phase === 'not-kept' ? (
        <>
          <b>Not saved.</b> <span className={styles.reason}>{state.reason}</span>{' '}
          <button type="button" onClick={() => void exportFile(open)}>
            Export now
          </button>
        </>
      ) : (
        presentPhase(state)
      )}
    </span>
  )
}

function hasNotice({ phase }: SavePhase): boolean {
  return phase === 'refused' || phase === 'signed-out' || phase === 'conflict'
}

/** As on other pages, with more of why nothing can be saved. */
function presentPhase(state: Exclude<SavePhase, { phase: 'refused' | 'not-kept' }>): string {
  return state.phase === 'signed-out'
    ? `Not saved yet: session ended, ${plural(state.waiting, 'change')} waiting`
    : presentSaved(state)
}

function Tick() {
  return (
    <svg className={styles.tick} viewBox="0 0 14 14" aria-hidden="true">
      <path d="M2.5 7.5 5.6 10.5 11.5 3.8" />
    </svg>
  )
}
