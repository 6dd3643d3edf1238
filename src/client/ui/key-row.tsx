import type { MouseEvent } from 'react'
import type { Command } from './command.ts'
import { Hidden } from './hidden.tsx'
import { Key } from './key.tsx'
import styles from './key-row.module.css'

interface KeyRowProps {
  readonly command: Command
  readonly printed: readonly string[]
  /** Its keys are not its own ones. */
  readonly isChanged: boolean
  /** Its key is being changed. */
  readonly isChosen: boolean
  readonly onChoose: (button: HTMLElement) => void
  readonly onReset: () => void
}

/** One command with its keys; pressed, its key can be changed. */
export function KeyRow({ command, printed, isChanged, isChosen, onChoose, onReset }: KeyRowProps) {
  const words = (
    <>
      <span className={styles.keys}>
        {printed.map(keys => (
          <Key key={keys}>{keys}</Key>
        ))}
        {printed.length === 0 && <span className={styles.none}>No key</span>}
      </span>
      <span>{command.label}</span>
    </>
  )
  if (command.isFixed) return <li className={styles.row}>{words}</li>
  function handleReset(event: MouseEvent<HTMLElement>) {
    const row = event.currentTarget.parentElement?.querySelector('button')
    onReset()
    row?.focus()
  }
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.row}
        data-chosen={isChosen || undefined}
        onClick={event => onChoose(event.currentTarget)}
      >
        {words}
        <Hidden>(change the key)</Hidden>
      </button>
      {isChanged && (
        <button type="button" className={styles.reset} onClick={handleReset}>
          Reset<Hidden> {command.label}</Hidden>
        </button>
      )}
    </li>
  )
}
