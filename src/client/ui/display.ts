export const textSizes = [17, 19, 21, 23] as const
export const measures = ['narrow', 'usual', 'wide'] as const
export const densities = ['usual', 'compact'] as const
export const lineStyles = ['usual', 'bold', 'ink'] as const

/** How the article and what stands beside it are shown. */
export interface Display {
  /** Of the article's text, CSS pixels on a wide screen. */
  readonly textSize: (typeof textSizes)[number]
  /** How long a line of the article may be. */
  readonly measure: (typeof measures)[number]
  /** Of cards and lists. */
  readonly density: (typeof densities)[number]
  /** Of the marks: `ink` does without hues, so that the pattern of a line alone tells its type. */
  readonly lines: (typeof lineStyles)[number]
}

export const usualDisplay: Display = { textSize: 19, measure: 'usual', density: 'usual', lines: 'usual' }

/** What other versions or other hands have stored may be anything: whatever it is not is as usual. */
export function readDisplay(stored: object): Display {
  const kept: Record<string, unknown> = { ...stored }
  const pick = <T>(name: keyof Display, all: readonly T[], usual: T) =>
    all.find(each => each === kept[name]) ?? usual
  return {
    textSize: pick('textSize', textSizes, usualDisplay.textSize),
    measure: pick('measure', measures, usualDisplay.measure),
    density: pick('density', densities, usualDisplay.density),
    lines: pick('lines', lineStyles, usualDisplay.lines),
  }
}

/** Shows the page so: the style sheet goes by these attributes. Before the first paint `index.html` does the same. */
export function wearDisplay({ textSize, measure, density, lines }: Display): void {
  Object.assign(document.documentElement.dataset, { textSize, measure, density, lines })
}
