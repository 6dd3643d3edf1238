export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Where the choice is kept; the script in `index.html` reads it before the first paint. */
export const themeKey = 'assay-theme'

const listeners = new Set<() => void>()

/** The theme that the page wears: chosen now, or in this browser before. */
export function readTheme(): Theme {
  const worn = document.documentElement.dataset['theme']
  return themes.find(theme => theme === worn) ?? 'system'
}

/** The theme that this browser keeps, by whichever tab; the one worn here where it keeps nothing. */
export function readStoredTheme(): Theme {
  try {
    const stored = localStorage.getItem(themeKey)
    return themes.find(theme => theme === stored) ?? 'system'
  } catch {
    return readTheme()
  }
}

/** Shows the choice at once and keeps it in this browser; `system` follows the machine. */
export function setTheme(theme: Theme): void {
  const { dataset } = document.documentElement
  if (theme === 'system') delete dataset['theme']
  else dataset['theme'] = theme
  try {
    if (theme === 'system') localStorage.removeItem(themeKey)
    else localStorage.setItem(themeKey, theme)
  } catch {
    // The browser keeps nothing: it holds until the page goes.
  }
  for (const listener of listeners) listener()
}

/** Tells of every choice of a theme, until the answered function is called. */
export function subscribeTheme(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
