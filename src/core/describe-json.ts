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

/** Text on one line: cut with an ellipsis after 60 code points, what cannot be seen spelled out. */
export function shorten(text: string): string {
  const head = Array.from(text.slice(0, 2 * longest + 2))
  const isCut = head.length > longest || text.length > 2 * longest + 2
  return showInvisible(isCut ? `${head.slice(0, longest).join('')}…` : text)
}

/** Text with everything that cannot be seen, but for the ordinary space, as escapes. */
export function showInvisible(text: string): string {
  return text.replace(/[^\S ]|\p{C}/gu, spellOut)
}

function spellOut(character: string): string {
  return character === '\n' ? '\\n' : `\\u{${character.codePointAt(0)?.toString(16)}}`
}
