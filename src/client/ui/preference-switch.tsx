import { type ReactNode, useId } from 'react'
import styles from './preference-switch.module.css'
import { usePreferences } from './preferences.ts'

interface PreferenceSwitchProps {
  readonly preference: 'letterKeys' | 'speakMarks' | 'hidesLayers' | 'hidesNames'
  /** What holds while it is on. */
  readonly children: ReactNode
  /** What one should know of it. */
  readonly note?: string
}

/** Turns a preference on and off. */
export function PreferenceSwitch({ preference, children, note }: PreferenceSwitchProps) {
  const isOn = usePreferences(preferences => preferences[preference])
  const id = useId()
  return (
    <>
      <label className={styles.switch}>
        <input
          type="checkbox"
          aria-describedby={note && id}
          checked={isOn}
          onChange={event => usePreferences.setState({ [preference]: event.target.checked })}
        />
        {children}
      </label>
      {note && (
        <p id={id} className={styles.note}>
          {note}
        </p>
      )}
    </>
  )
}
