export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Where the choice is kept; the script in `index.html` reads it before the first paint. */
const storageKey = 'assay-theme'

export function readTheme(): Theme {
  const stored = localStorage.getItem(storageKey)
  return themes.find(theme => theme === stored) ?? 'system'
}

/** Keeps the choice in this browser and shows it at once; `system` follows the machine. */
export function setTheme(theme: Theme): void {
  const root = document.documentElement
  if (theme === 'system') {
    localStorage.removeItem(storageKey)
    delete root.dataset['theme']
  } else {
    localStorage.setItem(storageKey, theme)
    root.dataset['theme'] = theme
  }
}
