import type { ReactNode } from 'react'
import styles from './preference-switch.module.css'
import { usePreferences } from './preferences.ts'

interface PreferenceSwitchProps {
  readonly preference: 'letterKeys' | 'speakMarks'
  /** What holds while it is on. */
  readonly children: ReactNode
}

/** Turns a preference on and off. */
export function PreferenceSwitch({ preference, children }: PreferenceSwitchProps) {
  const isOn = usePreferences(preferences => preferences[preference])
  return (
    <label className={styles.switch}>
      <input
        type="checkbox"
        checked={isOn}
        onChange={event => usePreferences.setState({ [preference]: event.target.checked })}
      />
      {children}
    </label>
  )
}
