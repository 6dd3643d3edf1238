/** What the page keeps in its address: the colleague's layer that is reviewed. */
export interface ReviewAddress {
  readonly layer?: string
}

/** Reads the address; what makes no sense is left out. */
export function parseReviewSearch({ layer }: Readonly<Record<string, unknown>>): ReviewAddress {
  return typeof layer === 'string' && layer !== '' ? { layer } : {}
}
