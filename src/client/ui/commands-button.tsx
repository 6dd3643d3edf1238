import button from './button.module.css'
import styles from './commands-button.module.css'
import { Key } from './key.tsx'

interface CommandsButtonProps {
  /** The key that does the same, as printed, if there is one. */
  readonly keys: string | undefined
  readonly onPress: () => void
}

/** Opens the palette by mouse and finger; a press takes neither the focus nor the selection from where they are. */
export function CommandsButton({ keys, onPress }: CommandsButtonProps) {
  return (
    <button
      type="button"
      className={`${button.button} ${styles.narrow}`}
      aria-haspopup="dialog"
      onMouseDown={event => event.preventDefault()}
      onClick={onPress}
    >
      <svg className={styles.sign} viewBox="0 0 16 16" aria-hidden="true">
        <path d="M2.5 4.5 6 8l-3.5 3.5M8 12h5.5" />
      </svg>
      <span className={styles.word}>Commands</span>
      {keys !== undefined && (
        <span className={styles.keys} aria-hidden="true">
          <Key>{keys}</Key>
        </span>
      )}
    </button>
  )
}
