import type { Json } from '../../core/json.ts'
import { type FieldReader, own } from '../foreign-json.ts'
import { isObject, type JsonObject } from '../json-shape.ts'

/** A token as Prodigy writes it; null for one that lacks offsets. */
export type Token = { readonly start: number; readonly end: number; readonly text: string | null } | null

/** The tokens of an example, by their place in the list; null when there are none. */
export function readTokens(
  holder: JsonObject,
  { fields, path }: { readonly fields: FieldReader; readonly path: string },
): readonly Token[] | null {
  const items = fields.listAt(holder, 'tokens', path)
  return items.length === 0 ? null : items.map(readToken)
}

function readToken(item: Json): Token {
  if (!isObject(item)) return null
  const [start, end, text] = [own(item, 'start'), own(item, 'end'), own(item, 'text')]
  if (typeof start !== 'number' || typeof end !== 'number') return null
  return { start, end, text: typeof text === 'string' ? text : null }
}

/** Where a span stands by its tokens, `token_end` among them, and the words they quote; null where they do not say. */
export function quoteTokens(span: JsonObject, tokens: readonly Token[]) {
  const [from, to] = [own(span, 'token_start'), own(span, 'token_end')]
  if (typeof from !== 'number' || typeof to !== 'number') return null
  const covered = tokens.slice(from, to + 1)
  const [first, last] = [covered[0], covered.at(-1)]
  if (!first || !last || covered.length !== to - from + 1) return null
  return { start: first.start, end: last.end, exact: joinWords(covered) }
}

/** The words with as many spaces between them as the offsets leave; null when one is not known. */
function joinWords(tokens: readonly Token[]): string | null {
  let words = ''
  let at: number | null = null
  for (const token of tokens) {
    if (!token || token.text === null) return null
    words += ' '.repeat(at === null ? 0 : Math.min(Math.max(token.start - at, 0), 1_000)) + token.text
    at = token.end
  }
  return words
}
