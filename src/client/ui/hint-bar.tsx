import styles from './hint-bar.module.css'
import { Key } from './key.tsx'

export interface Hint {
  /** Keys that belong together, each drawn by itself. */
  readonly keys: readonly string[]
  readonly label: string
}

interface HintBarProps {
  readonly hints: readonly Hint[]
  /** The key that opens the help, if it has one. */
  readonly helpKeys: string | undefined
  readonly onHelp: () => void
}

/** The line at the foot of a page that names its most useful keys. Hidden where there is no keyboard. */
export function HintBar({ hints, helpKeys, onHelp }: HintBarProps) {
  return (
    <footer className={styles.bar}>
      <ul className={styles.hints} aria-label="Keys">
        {hints.map(hint => (
          <li key={hint.label} className={styles.hint}>
            {hint.keys.map(keys => (
              <Key key={keys}>{keys}</Key>
            ))}
            {hint.label}
          </li>
        ))}
      </ul>
      <button type="button" className={styles.help} onClick={onHelp}>
        {helpKeys !== undefined && <Key>{helpKeys}</Key>} All keys
      </button>
    </footer>
  )
}
