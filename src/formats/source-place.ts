/** Line and column (code points), both from 1. Lines end with LF. */
export interface SourcePlace {
  readonly line: number
  readonly column: number
}

/** Where the UTF-16 index `offset` stands in the source. */
export function placeAt(source: string, offset: number): SourcePlace {
  return placesAt(source, [offset]).get(offset) ?? { line: 1, column: 1 }
}

/** The places of many UTF-16 indexes, found in one pass. */
export function placesAt(source: string, offsets: readonly number[]): ReadonlyMap<number, SourcePlace> {
  const places = new Map<number, SourcePlace>()
  let line = 1
  let column = 1
  let at = 0
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    for (; at < offset; at++) {
      const unit = source.charCodeAt(at)
      if (unit === 0x0a) {
        line++
        column = 1
      } else if ((unit & 0xfc00) !== 0xdc00) column++
    }
    places.set(offset, { line, column })
  }
  return places
}
