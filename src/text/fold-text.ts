import { isWhiteSpace } from './white-space.ts'

/**
 * A text as it is searched: without case, accents and other marks, with one form for quotation marks, dashes and
 * spaces. `text[i]` comes from the UTF-16 units `starts[i]` up to `ends[i]` of the source.
 */
export interface FoldedText {
  readonly text: string
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** Source units folded before a slice ends. */
const unitsASlice = 1 << 16
const unitsAString = 1 << 13

/** What a character is searched as; letters are left to Unicode. Marks and what is never seen are searched as nothing. */
const forms: readonly (readonly [characters: string, form: string])[] = [
  ['‘’‚‛′‹›`´＇', "'"],
  ['“”„‟″«»〝〞〟＂', '"'],
  ['‐‑‒–—―−﹘﹣－', '-'],
]
const formOf = new Map(forms.flatMap(([characters, form]) => Array.from(characters, each => [each, form])))

/** Folds a text at once. */
export function foldText(source: string): FoldedText {
  const slices = foldInSlices(source)
  for (;;) {
    const { done, value } = slices.next()
    if (done) return value
  }
}

/** The same, with a pause after every slice of the source. */
export function* foldInSlices(source: string): Generator<void, FoldedText> {
  const folding = new Folding(source.length)
  for (let at = 0; at < source.length; ) {
    const end = Math.min(at + unitsASlice, source.length)
    while (at < end) at = folding.take(source, at)
    yield
  }
  return folding.finish()
}

/** Folded letters, kept for what is neither ASCII nor seen for the first time. */
const known = new Map<number, string>()

function foldCharacter(codePoint: number): string {
  const before = known.get(codePoint)
  if (before !== undefined) return before
  const character = String.fromCodePoint(codePoint)
  // Lower case first: a few capitals become a letter with a mark.
  const letters = character
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
  const folded = formOf.get(character) ?? (/^ +$/.test(letters) ? '' : letters.toLowerCase())
  known.set(codePoint, folded)
  return folded
}

/** Grows the folded text unit by unit. */
class Folding {
  #units: Uint16Array
  #starts: Uint32Array
  #ends: Uint32Array
  #length = 0

  constructor(length: number) {
    const room = length + 32
    this.#units = new Uint16Array(room)
    this.#starts = new Uint32Array(room)
    this.#ends = new Uint32Array(room)
  }

  /** Folds the character at an offset of the source and answers where the next one begins. */
  take(source: string, at: number): number {
    const unit = source.charCodeAt(at)
    if (unit < 0x80) return this.#takeAscii(unit, at)
    if (isWhiteSpace(unit)) return this.#takeSpace(at)
    const codePoint = source.codePointAt(at) ?? unit
    const next = at + (codePoint > 0xffff ? 2 : 1)
    const folded = foldCharacter(codePoint)
    if (folded === '' && isMark(codePoint)) this.#stretch(at, next)
    for (let i = 0; i < folded.length; i += 1) this.#put(folded.charCodeAt(i), at, next)
    return next
  }

  finish(): FoldedText {
    const parts: string[] = []
    for (let at = 0; at < this.#length; at += unitsAString) {
      const part = this.#units.subarray(at, Math.min(at + unitsAString, this.#length))
      parts.push(String.fromCharCode(...part))
    }
    const starts = this.#starts.subarray(0, this.#length)
    return { text: parts.join(''), starts, ends: this.#ends.subarray(0, this.#length) }
  }

  #takeAscii(unit: number, at: number): number {
    // A newline stays: what is searched lies within one line.
    if (unit !== 0x0a && isWhiteSpace(unit)) return this.#takeSpace(at)
    const isCapital = unit >= 0x41 && unit <= 0x5a
    this.#put(isCapital ? unit + 0x20 : unit === 0x60 ? 0x27 : unit, at, at + 1)
    return at + 1
  }

  /** Spaces that follow on each other are one. */
  #takeSpace(at: number): number {
    const last = this.#length - 1
    if (last >= 0 && this.#units[last] === 0x20) this.#ends[last] = at + 1
    else this.#put(0x20, at, at + 1)
    return at + 1
  }

  /** A mark belongs to the character before it, as long as nothing stands between them. */
  #stretch(at: number, next: number): void {
    const end = this.#ends[this.#length - 1]
    if (end !== at) return
    for (let i = this.#length - 1; i >= 0 && this.#ends[i] === end; i -= 1) this.#ends[i] = next
  }

  #put(unit: number, start: number, end: number): void {
    if (this.#length === this.#units.length) this.#grow()
    this.#units[this.#length] = unit
    this.#starts[this.#length] = start
    this.#ends[this.#length] = end
    this.#length += 1
  }

  #grow(): void {
    const room = this.#units.length * 2
    const units = new Uint16Array(room)
    const starts = new Uint32Array(room)
    const ends = new Uint32Array(room)
    units.set(this.#units)
    starts.set(this.#starts)
    ends.set(this.#ends)
    this.#units = units
    this.#starts = starts
    this.#ends = ends
  }
}

function isMark(codePoint: number): boolean {
  return /^\p{M}/u.test(String.fromCodePoint(codePoint))
}
