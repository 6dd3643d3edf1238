import type { Json } from './json.ts'

const longest = 60

/** A value in few words for the end of a sentence: “found …”. Long text is cut after 60 code points. */
export function describeJson(value: Json | undefined): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'string') return value === '' ? 'empty text' : `“${shorten(value)}”`
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object' && value !== null) return 'an object'
  return String(value)
}

/** Text on one line, cut with an ellipsis after 60 code points. */
export function shorten(text: string): string {
  const head = Array.from(text.slice(0, 2 * longest + 2))
  const cut = head.length > longest || text.length > 2 * longest + 2
  return (cut ? `${head.slice(0, longest).join('')}…` : text).replace(/\s+/g, ' ')
}
