/** True for a UTF-16 unit with the Unicode property White_Space; all of those characters are single units. */
export function isWhiteSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
  if (unit < 0x1680) return unit === 0x85 || unit === 0xa0
  return (
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x1680 ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  )
}

/** First UTF-16 offset in `[start, end)` that is not white space; `end` when there is none. */
export function skipWhiteSpace(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isWhiteSpace(text.charCodeAt(at))) at++
  return at
}

/** The offset after the last unit in `[start, end)` that is not white space; `start` when there is none. */
export function skipWhiteSpaceBack(text: string, start: number, end: number): number {
  let at = end
  while (at > start && isWhiteSpace(text.charCodeAt(at - 1))) at--
  return at
}
