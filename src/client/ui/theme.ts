export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Where the choice is kept; the script in `index.html` reads it before the first paint. */
const storageKey = 'assay-theme'

/** The theme that the page wears: chosen now, or in this browser before. */
export function readTheme(): Theme {
  const worn = document.documentElement.dataset['theme']
  return themes.find(theme => theme === worn) ?? 'system'
}

/** Shows the choice at once and keeps it in this browser; `system` follows the machine. */
export function setTheme(theme: Theme): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset['theme']
  else dataset['theme'] = theme
  try {
    if (theme === 'system') localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, theme)
  } catch {
    // The browser keeps nothing: it holds until the page goes.
  }
}
