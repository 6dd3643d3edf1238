/** What the page keeps in its address. */
export interface ReviewAddress {
  /** The colleague's layer that is reviewed. */
  readonly layer?: string
  /** One's own tags are shown beside theirs. */
  readonly mine?: true
  /** Only claims without a verdict are listed. */
  readonly left?: true
}

/** Reads the address; what makes no sense is left out. */
export function parseReviewSearch({ layer, mine, left }: Readonly<Record<string, unknown>>): ReviewAddress {
  return {
    ...(typeof layer === 'string' && layer !== '' && { layer }),
    ...(mine === true && { mine }),
    ...(left === true && { left }),
  }
}

/** The address with one of its switches turned over. */
export function turn(address: ReviewAddress, name: 'mine' | 'left'): ReviewAddress {
  const { [name]: was, ...rest } = address
  return was ? rest : { ...rest, [name]: true }
}
