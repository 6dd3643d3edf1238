import { wearDisplay } from './display.ts'
import { type Preferences, usePreferences, usualPreferences } from './preferences.ts'
import { readTheme, setTheme, type Theme } from './theme.ts'
import { showToast } from './toasts.ts'

/** Changed keys are not among the settings: they go back where they are changed. */
export function isAsUsual({ keys: _, ...preferences }: Preferences, theme: Theme): boolean {
  const usual: Record<string, unknown> = { ...usualPreferences }
  return theme === 'system' && Object.entries(preferences).every(([name, value]) => value === usual[name])
}

/** All settings as they are at first, until the toast takes that back. */
export function resetSettings(): void {
  const { keys, ...before } = usePreferences.getState()
  const theme = readTheme()
  const put = (preferences: Partial<Preferences>, wished: Theme) => {
    usePreferences.setState(preferences)
    wearDisplay(usePreferences.getState())
    setTheme(wished)
  }
  put({ ...usualPreferences, keys }, 'system')
  showToast({
    message: 'All settings are as usual.',
    action: { label: 'Undo', onAction: () => put(before, theme) },
  })
}
