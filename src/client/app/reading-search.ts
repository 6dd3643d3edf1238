/** What the reading page keeps in its address. */
export interface ReadingSearch {
  /** The focused claim. */
  readonly claim?: string
  /** Claim types that are hidden, separated by commas. */
  readonly hide?: string
  /** What is asked of the claims shown, as `presentConditions` writes it. */
  readonly only?: string
  /** The order of lists of claims, where it is not that of the article. */
  readonly sort?: string
  /** Layers shown beside one's own: ids, percent-encoded, separated by commas. */
  readonly beside?: string
  /** The colleague's layer that is read in place of one's own. */
  readonly layer?: string
}

/** Reads the address; what is not text is left out. */
export function parseReadingSearch(search: Record<string, unknown>): ReadingSearch {
  const { claim, hide, only, sort, beside, layer } = search
  return {
    ...(typeof claim === 'string' && claim !== '' ? { claim } : {}),
    ...(typeof hide === 'string' && hide !== '' ? { hide } : {}),
    ...(typeof only === 'string' && only !== '' ? { only } : {}),
    ...(typeof sort === 'string' && sort !== '' ? { sort } : {}),
    ...(typeof beside === 'string' && beside !== '' ? { beside } : {}),
    ...(typeof layer === 'string' && layer !== '' ? { layer } : {}),
  }
}
