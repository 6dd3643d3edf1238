import type { PersonPreferences } from '../../api/preferences.ts'
import { isSame } from '../../core/json.ts'
import { wearDisplay } from '../ui/display.ts'
import { usePreferences, usualPreferences } from '../ui/preferences.ts'
import { readTheme, setTheme, subscribeTheme } from '../ui/theme.ts'

/** What this page goes by now. */
export function readWorn(): PersonPreferences {
  return present(usePreferences.getState(), readTheme())
}

/** Goes by these from now on, in this browser. */
export function putOn({ theme, ...preferences }: PersonPreferences): void {
  usePreferences.setState(preferences)
  wearDisplay(usePreferences.getState())
  setTheme(theme)
}

/** Tells when something is chosen, until the answered function is called. */
export function watchWorn(listener: () => void): () => void {
  const stops = [usePreferences.subscribe(listener), subscribeTheme(listener)]
  return () => {
    for (const stop of stops) stop()
  }
}

/** True where nothing is other than it is at first. */
export function isUsual(preferences: PersonPreferences): boolean {
  return isSame(preferences, present(usualPreferences, 'system'))
}

function present(
  { keys, ...preferences }: typeof usualPreferences,
  theme: PersonPreferences['theme'],
): PersonPreferences {
  const changed = Object.fromEntries(Object.entries(keys).map(([name, chords]) => [name, [...chords]]))
  const { textSize, measure, density, lines, letterKeys, selectionUnit, speakMarks } = preferences
  const { hidesLayers, hidesNames } = preferences
  return {
    ...{ theme, textSize, measure, density, lines, letterKeys, selectionUnit, keys: changed, speakMarks },
    ...{ hidesLayers, hidesNames },
  }
}
