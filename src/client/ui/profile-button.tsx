import { type MouseEvent, useId, useState } from 'react'
import { LetterKeysSwitch } from './letter-keys-switch.tsx'
import { PreferenceSwitch } from './preference-switch.tsx'
import { type SelectionUnit, usePreferences } from './preferences.ts'
import { presentInitials } from './present-initials.ts'
import styles from './profile-button.module.css'
import { readTheme, setTheme, type Theme, themes } from './theme.ts'

const labels: Record<Theme, string> = { system: 'Like the system', light: 'Light', dark: 'Dark' }

interface ProfileButtonProps {
  readonly name: string
  /** Goes to the project's settings, without loading the page anew. */
  readonly onProject: () => void
}

/** The round button at the top right: whose Assay this is, and how it looks and listens in this browser. */
export function ProfileButton({ name, onProject }: ProfileButtonProps) {
  const id = useId()
  function handleProject(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onProject()
  }
  return (
    <>
      <button
        type="button"
        className={styles.button}
        popoverTarget={id}
        aria-label={`${name}: settings`}
        title={name}
      >
        <span aria-hidden="true">{presentInitials(name)}</span>
      </button>
      <div
        id={id}
        popover="auto"
        className={styles.panel}
        role="dialog"
        aria-label="Settings"
        onToggle={({ newState, currentTarget }) => {
          // From in here the keys of the page rest, and Esc closes.
          if (newState === 'open') currentTarget.querySelector<HTMLElement>('input:checked')?.focus()
        }}
      >
        <p className={styles.name}>{name}</p>
        <ThemeChoice />
        <SelectionUnitChoice />
        <LetterKeysChoice />
        <SpeakMarksChoice />
        <a className={styles.option} href="/project" onClick={handleProject}>
          Project settings
        </a>
      </div>
    </>
  )
}

function ThemeChoice() {
  const [theme, choose] = useState(readTheme)
  const name = useId()
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>Light or dark</legend>
      {themes.map(each => (
        <label key={each} className={styles.option}>
          <input
            type="radio"
            name={name}
            checked={each === theme}
            onChange={() => {
              choose(each)
              setTheme(each)
            }}
          />
          {labels[each]}
        </label>
      ))}
    </fieldset>
  )
}

const units: Record<SelectionUnit, string> = {
  word: 'Whole words',
  sentence: 'Whole sentences',
  grapheme: 'Characters',
}

function SelectionUnitChoice() {
  const chosen = usePreferences(state => state.selectionUnit)
  const name = useId()
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>A selection takes</legend>
      {(Object.keys(units) as SelectionUnit[]).map(unit => (
        <label key={unit} className={styles.option}>
          <input
            type="radio"
            name={name}
            checked={unit === chosen}
            onChange={() => usePreferences.setState({ selectionUnit: unit })}
          />
          {units[unit]}
        </label>
      ))}
    </fieldset>
  )
}

function LetterKeysChoice() {
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>Keyboard</legend>
      <LetterKeysSwitch />
    </fieldset>
  )
}

function SpeakMarksChoice() {
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>Screen reader</legend>
      <PreferenceSwitch preference="speakMarks">Speak marks</PreferenceSwitch>
    </fieldset>
  )
}
