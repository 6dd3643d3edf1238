/** What the reading page keeps in its address. */
export interface ReadingSearch {
  /** The focused claim. */
  readonly claim?: string
  /** Claim types that are hidden, separated by commas. */
  readonly hide?: string
  /** The colleague's layer that is read in place of one's own. */
  readonly layer?: string
}

/** Reads the address; what is not text is left out. */
export function parseReadingSearch(search: Record<string, unknown>): ReadingSearch {
  const { claim, hide, layer } = search
  return {
    ...(typeof claim === 'string' && claim !== '' ? { claim } : {}),
    ...(typeof hide === 'string' && hide !== '' ? { hide } : {}),
    ...(typeof layer === 'string' && layer !== '' ? { layer } : {}),
  }
}
