/** Characters as numbers; any numbering will do as long as both sides share it. */
export type Codes = ArrayLike<number>

const wordSize = 32
const topBit = 1 << 31

/**
 * One column of the table of edit distances between a pattern and a text that is read character by character, 32
 * rows a word. After G. Myers, “A fast bit-vector algorithm for approximate string matching based on dynamic
 * programming”, Journal of the ACM 46 (3), 1999, figures 8 and 9.
 */
export class BitColumn {
  /** Edits between the pattern and the text read so far; not known, and above the bound, while `isNear` is false. */
  errors: number
  /** False while every match that ends here has more errors than the bound. */
  isNear: boolean
  readonly #anchored: boolean
  readonly #bound: number
  readonly #last: number
  readonly #lastBit: number
  readonly #lastRows: number
  readonly #masks = new Map<number, Int32Array>()
  readonly #none: Int32Array
  readonly #rising: Int32Array
  readonly #falling: Int32Array
  readonly #scores: Int32Array
  #active: number

  /**
   * `anchored` compares with the text from its beginning on; otherwise a match may begin anywhere, and words below
   * the band in which `bound` errors can still be kept are not computed.
   */
  constructor(pattern: Codes, { anchored, bound }: { anchored: boolean; bound: number }) {
    const words = Math.max(Math.ceil(pattern.length / wordSize), 1)
    this.#anchored = anchored
    this.#bound = Math.min(bound, pattern.length)
    this.#last = words - 1
    this.#lastRows = pattern.length - this.#last * wordSize
    this.#lastBit = 1 << (this.#lastRows - 1)
    this.#none = new Int32Array(words)
    this.#rising = new Int32Array(words).fill(-1)
    this.#falling = new Int32Array(words)
    this.#scores = Int32Array.from({ length: words }, (_, word) => (word + 1) * wordSize)
    this.#scores[this.#last] = pattern.length
    this.#active = anchored ? this.#last : Math.min(Math.ceil(this.#bound / wordSize), this.#last)
    this.errors = pattern.length
    this.isNear = this.errors <= this.#bound
    this.#fillMasks(pattern, words)
  }

  /** Reads the next character of the text. */
  advance(code: number): void {
    const masks = this.#masks.get(code) ?? this.#none
    let carry = this.#anchored ? 1 : 0
    let before = 0
    for (let word = 0; word <= this.#active; word++) {
      before = this.#scores[word] ?? 0
      carry = this.#step(word, masks[word] ?? 0, carry)
      this.#scores[word] = before + carry
    }
    if (!this.#anchored) this.#moveBand(masks, { carry, before })
    this.errors = this.#scores[this.#last] ?? 0
    this.isNear = this.#active === this.#last && this.errors <= this.#bound
  }

  /** Takes the next word in where a match within the bound may reach it, and drops those that none can. */
  #moveBand(masks: Int32Array, { carry, before }: { carry: number; before: number }): void {
    const next = this.#active + 1
    const reaches = next <= this.#last && before <= this.#bound && ((masks[next] ?? 0) & 1 || carry < 0)
    if (reaches) {
      this.#rising[next] = -1
      this.#falling[next] = 0
      const rows = next === this.#last ? this.#lastRows : wordSize
      this.#scores[next] = before + rows + this.#step(next, masks[next] ?? 0, carry)
      this.#active = next
      return
    }
    while (this.#active > 0 && (this.#scores[this.#active] ?? 0) >= this.#bound + wordSize) this.#active--
  }

  /** Figure 8: one word of one column. Answers the step of its last row to the right, -1, 0 or 1. */
  #step(word: number, mask: number, carry: number): number {
    const rising = this.#rising[word] ?? 0
    const falling = this.#falling[word] ?? 0
    const equal = carry < 0 ? mask | 1 : mask
    const vertical = mask | falling
    const horizontal = (((equal & rising) + rising) ^ rising) | equal
    let up = falling | ~(horizontal | rising)
    let down = rising & horizontal
    const bit = word === this.#last ? this.#lastBit : topBit
    const step = up & bit ? 1 : down & bit ? -1 : 0
    up = (up << 1) | (carry > 0 ? 1 : 0)
    down = (down << 1) | (carry < 0 ? 1 : 0)
    this.#rising[word] = down | ~(vertical | up)
    this.#falling[word] = up & vertical
    return step
  }

  #fillMasks(pattern: Codes, words: number): void {
    for (let row = 0; row < pattern.length; row++) {
      const code = pattern[row] ?? 0
      const masks = this.#masks.get(code) ?? new Int32Array(words)
      this.#masks.set(code, masks)
      const word = row >> 5
      masks[word] = (masks[word] ?? 0) | (1 << (row & 31))
    }
  }
}
