/** What the reading page keeps in its address. */
export interface ReadingSearch {
  /** The focused claim. */
  readonly claim?: string
  /** Claim types that are hidden, separated by commas. */
  readonly hide?: string
}

/** Reads the address; what is not text is left out. */
export function parseReadingSearch(search: Record<string, unknown>): ReadingSearch {
  const { claim, hide } = search
  return {
    ...(typeof claim === 'string' && claim !== '' ? { claim } : {}),
    ...(typeof hide === 'string' && hide !== '' ? { hide } : {}),
  }
}
