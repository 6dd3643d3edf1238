/** Numbers strings, the same number for the same string. */
export class Numbering {
  readonly #numbers = new Map<string, number>()

  numberOf(text: string): number {
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    const number = this.#numbers.size
    this.#numbers.set(text, number)
    return number
  }
}

/** A text cut into items. Item i stands from `borders[i]` to `borders[i + 1]` in UTF-16 units. */
export interface Tokens {
  readonly keys: Int32Array
  readonly borders: Int32Array
}

const line = /[^\n]*\n|[^\n]+/g
/** Words, spaces, and single signs; a letter of a script without spaces is a word. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}\p{M}])+|\s+|./gsu
const plainWord = /[A-Za-z0-9]+|\s+|./gs

/** Lines with their line ends. */
export function splitLines(text: string, numbering: Numbering): Tokens {
  return split(text, line, found => numbering.numberOf(found))
}

/** Words, spaces and signs. Spaces of one length are one, as are marks of one sort: they are no other words. */
export function splitWords(text: string, numbering: Numbering): Tokens {
  const isPlain = !/[^\p{ASCII}]/u.test(text)
  return split(text, isPlain ? plainWord : word, found => numbering.numberOf(formOf(found)))
}

/** UTF-16 units, astral characters whole. */
export function splitCharacters(text: string, numbering: Numbering): Tokens {
  return split(text, /./gsu, found => numbering.numberOf(formOf(found)))
}

const forms = new Map([...'‘’‚‛′'].map(sign => [sign, "'"]))
for (const sign of '“”„‟″«»') forms.set(sign, '"')
for (const sign of '‐‑‒–—―−') forms.set(sign, '-')

function formOf(found: string): string {
  if (/^\s/.test(found)) return ' '.repeat(found.length)
  return forms.get(found) ?? found
}

function split(text: string, pattern: RegExp, keyOf: (found: string) => number): Tokens {
  const keys: number[] = []
  const borders: number[] = [0]
  for (const [found] of text.matchAll(pattern)) {
    keys.push(keyOf(found))
    borders.push((borders.at(-1) ?? 0) + found.length)
  }
  return { keys: Int32Array.from(keys), borders: Int32Array.from(borders) }
}
