import styles from './letter-keys-switch.module.css'
import { usePreferences } from './preferences.ts'

/** Turns single letters as commands on and off, for those who speak or whose hands slip. */
export function LetterKeysSwitch() {
  const letterKeys = usePreferences(preferences => preferences.letterKeys)
  return (
    <label className={styles.switch}>
      <input
        type="checkbox"
        checked={letterKeys}
        onChange={event => usePreferences.setState({ letterKeys: event.target.checked })}
      />
      Single letters are commands
    </label>
  )
}
