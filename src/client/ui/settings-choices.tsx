import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { Button } from './button.tsx'
import styles from './choice.module.css'
import { Choice } from './choice.tsx'
import { type Display, wearDisplay } from './display.ts'
import { LetterKeysSwitch } from './letter-keys-switch.tsx'
import { PreferenceSwitch } from './preference-switch.tsx'
import { type SelectionUnit, usePreferences } from './preferences.ts'
import { isAsUsual, resetSettings } from './reset-settings.ts'
import { readTheme, setTheme, subscribeTheme, type Theme } from './theme.ts'

const themes: readonly (readonly [Theme, string])[] = [
  ['system', 'Like the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
]
const textSizes: readonly (readonly [Display['textSize'], string])[] = [
  [17, '17'],
  [19, '19'],
  [21, '21'],
  [23, '23'],
]
const measures: readonly (readonly [Display['measure'], string])[] = [
  ['narrow', 'Narrow'],
  ['usual', 'Usual'],
  ['wide', 'Wide'],
]
const densities: readonly (readonly [Display['density'], string])[] = [
  ['usual', 'Usual'],
  ['compact', 'Compact'],
]
const lineStyles: readonly (readonly [Display['lines'], string])[] = [
  ['usual', 'Usual'],
  ['bold', 'Bolder'],
  ['ink', 'Bolder, by pattern without colour'],
]
const units: readonly (readonly [SelectionUnit, string])[] = [
  ['word', 'Whole words'],
  ['sentence', 'Whole sentences'],
  ['grapheme', 'Characters'],
]

/** Everything that can be set, as it is; each choice holds at once. Takes the keyboard when it comes. */
export function SettingsChoices({ onKeys }: { readonly onKeys: () => void }) {
  const theme = useSyncExternalStore(subscribeTheme, readTheme)
  const preferences = usePreferences()
  const ref = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => ref.current?.querySelector<HTMLElement>('input:checked')?.focus(), [])
  return (
    <div ref={ref}>
      <Choice legend="Light or dark" options={themes} chosen={theme} onChoose={setTheme} />
      <DisplayChoices />
      <Choice
        legend="A selection takes"
        options={units}
        chosen={preferences.selectionUnit}
        onChoose={selectionUnit => usePreferences.setState({ selectionUnit })}
      />
      <fieldset className={styles.choice}>
        <legend className={styles.legend}>Keyboard</legend>
        <LetterKeysSwitch />
        <Button onPress={onKeys}>Keys of this page</Button>
      </fieldset>
      <fieldset className={styles.choice}>
        <legend className={styles.legend}>Screen reader</legend>
        <PreferenceSwitch preference="speakMarks">Speak marks</PreferenceSwitch>
      </fieldset>
      <fieldset className={styles.choice}>
        <legend className={styles.legend}>Colleagues</legend>
        <PreferenceSwitch
          preference="hidesLayers"
          note="On each article until your own tags there are submitted. Where you tagged nothing and only review, the article offers to show them. Verdicts on your tags are always shown."
        >
          Hide their layers until mine is submitted
        </PreferenceSwitch>
        <PreferenceSwitch
          preference="hidesNames"
          note="Annotator A, B and so on, in an order that has nothing to do with their names. Files keep the names, also while you import one."
        >
          Letters for their names
        </PreferenceSwitch>
      </fieldset>
      <div className={styles.choice}>
        <Button isDisabled={isAsUsual(preferences, theme)} onPress={resetSettings}>
          Back to usual
        </Button>
      </div>
    </div>
  )
}

function DisplayChoices() {
  const { textSize, measure, density, lines } = usePreferences()
  return (
    <>
      <Choice
        legend="Size of the text"
        options={textSizes}
        chosen={textSize}
        onChoose={chosen => choose({ textSize: chosen })}
        isRow
      />
      <Choice
        legend="Length of its lines"
        options={measures}
        chosen={measure}
        onChoose={chosen => choose({ measure: chosen })}
        isRow
      />
      <Choice
        legend="Cards and rail"
        options={densities}
        chosen={density}
        onChoose={chosen => choose({ density: chosen })}
        isRow
      />
      <Choice
        legend="Lines of the marks"
        options={lineStyles}
        chosen={lines}
        onChoose={chosen => choose({ lines: chosen })}
      />
    </>
  )
}

function choose(part: Partial<Display>): void {
  usePreferences.setState(part)
  wearDisplay(usePreferences.getState())
}
