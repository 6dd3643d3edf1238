import { shorten } from '../core/describe-json.ts'
import type { Json } from '../core/json.ts'
import { presentPath, type Step } from '../core/json-path.ts'
import { placeAt } from './source-place.ts'

/** Why a source is not JSON that Assay reads, and where. */
export interface JsonProblem {
  /** From 1. */
  readonly line: number
  /** Code points, from 1. */
  readonly column: number
  /** UTF-16 units into the source, from 0. */
  readonly offset: number
  /** The value that was being read. */
  readonly path: string
  /** A clause that begins with “expected”. */
  readonly expected: string
  /** The place and what was expected, as a sentence. */
  readonly message: string
}

/** The most levels of lists and objects. */
export const deepest = 200
const quote = 0x22
const backslash = 0x5c
const comma = 0x2c
const colon = 0x3a
const openBrace = 0x7b
const closeBrace = 0x7d
const openBracket = 0x5b
const closeBracket = 0x5d
const minus = 0x2d

const escapes: { readonly [letter: string]: string } = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}
const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

/** A word, or else a single character. */
const wordPattern = /\w+|./suy

/**
 * One reading of one source, by recursive descent of bounded depth. Every method leaves `at` after what it read,
 * or notes the failure and returns undefined, which no JSON value is.
 */
export class JsonParser {
  readonly literals = new Map<object, Map<Step, string>>()
  readonly #source: string
  readonly #steps: Step[] = []
  #at = 0
  #depth = 0
  /** How the number just read was written, where that is not the shortest way. */
  #literal: string | null = null
  #failure: { readonly offset: number; readonly expected: string } | null = null

  constructor(source: string) {
    this.#source = source
  }

  readDocument(): Json | undefined {
    this.#skipSpace()
    const value = this.#readValue()
    if (value === undefined) return undefined
    this.#skipSpace()
    if (this.#at < this.#source.length) return this.#miss('expected the end of the file after the value')
    return value
  }

  /** What was wrong; only after `readDocument` returned undefined. */
  presentFailure(): JsonProblem {
    if (!this.#failure) throw new Error('nothing failed')
    const { offset, expected } = this.#failure
    const { line, column } = placeAt(this.#source, offset)
    const message = `Line ${line}, column ${column}: ${expected}.`
    return { line, column, offset, path: presentPath(this.#steps), expected, message }
  }

  #readValue(): Json | undefined {
    const code = this.#source.charCodeAt(this.#at)
    if (code === quote) return this.#readString()
    if (code === openBrace || code === openBracket) return this.#readContainer(code)
    if (code === minus || (code >= 0x30 && code <= 0x39)) return this.#readNumber()
    return this.#readWord()
  }

  #readContainer(code: number): Json | undefined {
    if (this.#depth === deepest) return this.#fail(`expected at most ${deepest} levels of lists and objects`)
    this.#depth++
    this.#at++
    this.#skipSpace()
    const value = code === openBrace ? this.#readObject() : this.#readList()
    this.#depth--
    return value
  }

  #readObject(): Json | undefined {
    const object: { [key: string]: Json } = {}
    if (this.#take(closeBrace)) return object
    do {
      this.#skipSpace()
      const key = this.#readKey(object)
      if (key === undefined) return undefined
      this.#steps.push(key)
      const value = this.#readValue()
      if (value === undefined) return undefined
      this.#noteLiteral(object, key)
      this.#steps.pop()
      object[key] = value
      this.#skipSpace()
    } while (this.#take(comma))
    return this.#take(closeBrace) ? object : this.#miss('expected a comma or } after a value')
  }

  #readKey(object: object): string | undefined {
    const from = this.#at
    if (this.#source.charCodeAt(from) !== quote) return this.#miss('expected a key in double quotation marks')
    const key = this.#readString()
    if (key === undefined) return undefined
    if (key === '__proto__') return this.#fail('expected another key than __proto__, which is refused', from)
    if (Object.hasOwn(object, key)) {
      this.#steps.push(key)
      return this.#fail(`expected each key once, but ${JSON.stringify(key)} stands here again`, from)
    }
    this.#skipSpace()
    if (!this.#take(colon)) return this.#miss('expected a colon after a key')
    this.#skipSpace()
    return key
  }

  #readList(): Json | undefined {
    const list: Json[] = []
    if (this.#take(closeBracket)) return list
    do {
      this.#skipSpace()
      this.#steps.push(list.length)
      const value = this.#readValue()
      if (value === undefined) return undefined
      this.#noteLiteral(list, list.length)
      this.#steps.pop()
      list.push(value)
      this.#skipSpace()
    } while (this.#take(comma))
    return this.#take(closeBracket) ? list : this.#miss('expected a comma or ] after a value')
  }

  #readString(): string | undefined {
    const source = this.#source
    let text = ''
    let from = this.#at + 1
    let at = from
    for (;;) {
      const code = source.charCodeAt(at)
      if (code === quote) {
        this.#at = at + 1
        return text + source.slice(from, at)
      }
      if (code === backslash) {
        text += source.slice(from, at)
        this.#at = at
        const escaped = this.#readEscape()
        if (escaped === undefined) return undefined
        text += escaped
        from = at = this.#at
      } else if (code >= 0xd800 && code <= 0xdfff) {
        const point = source.codePointAt(at) ?? 0
        if (point < 0x10000) return this.#fail('expected both halves of a surrogate pair', at)
        at += 2
      } else if (code >= 0x20) at++
      else return this.#fail(endOfString(code), at)
    }
  }

  /** One escape; a surrogate pair takes two. */
  #readEscape(): string | undefined {
    const letter = this.#source.charAt(this.#at + 1)
    const simple = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined
    if (simple !== undefined) {
      this.#at += 2
      return simple
    }
    const unit = this.#readUnit(this.#at)
    if (unit === null)
      return this.#fail('expected one of \\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u and four hex digits')
    if (unit === 0) return this.#fail('expected text without NUL (\\u0000), which cannot be stored')
    if (unit < 0xd800 || unit > 0xdfff) {
      this.#at += 6
      return String.fromCharCode(unit)
    }
    const low = unit < 0xdc00 ? this.#readUnit(this.#at + 6) : null
    if (low === null || low < 0xdc00 || low > 0xdfff)
      return this.#fail('expected both halves of a surrogate pair')
    this.#at += 12
    return String.fromCharCode(unit, low)
  }

  /** The UTF-16 unit that a `\u` escape at `at` stands for; null where there is none. */
  #readUnit(at: number): number | null {
    const digits = this.#source.slice(at, at + 6)
    return /^\\u[0-9a-fA-F]{4}$/.test(digits) ? Number.parseInt(digits.slice(2), 16) : null
  }

  #readNumber(): number | undefined {
    numberPattern.lastIndex = this.#at
    const literal = numberPattern.exec(this.#source)?.[0]
    if (literal === undefined) return this.#fail('expected a digit after the minus sign', this.#at + 1)
    const value = Number(literal)
    if (!Number.isFinite(value))
      return this.#fail('expected a number that a computer can hold (below 1.8e308)')
    const end = this.#at + literal.length
    if (/[\w.+-]/.test(this.#source.charAt(end)))
      return this.#fail('expected a number such as 12, -0.5 or 1e3')
    if (String(value) !== literal) this.#literal = literal
    this.#at = end
    return value
  }

  #readWord(): Json | undefined {
    const source = this.#source
    for (const [word, value] of [
      ['true', true],
      ['false', false],
      ['null', null],
    ] as const) {
      if (source.startsWith(word, this.#at) && !/\w/.test(source.charAt(this.#at + word.length))) {
        this.#at += word.length
        return value
      }
    }
    return this.#miss('expected a value')
  }

  #noteLiteral(holder: object, step: Step): void {
    if (this.#literal === null) return
    const known = this.literals.get(holder) ?? new Map<Step, string>()
    this.literals.set(holder, known.set(step, this.#literal))
    this.#literal = null
  }

  #skipSpace(): void {
    for (;;) {
      const code = this.#source.charCodeAt(this.#at)
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return
      this.#at++
    }
  }

  #take(code: number): boolean {
    if (this.#source.charCodeAt(this.#at) !== code) return false
    this.#at++
    return true
  }

  /** Fails and tells what stands here instead. */
  #miss(expected: string): undefined {
    wordPattern.lastIndex = this.#at
    const word = wordPattern.exec(this.#source)?.[0]
    return this.#fail(
      `${expected}; found ${word === undefined ? 'the end of the file' : `“${shorten(word)}”`}`,
    )
  }

  #fail(expected: string, offset = this.#at): undefined {
    this.#failure ??= { offset, expected }
    return undefined
  }
}

/** What a string that is not closed, or holds a bare control character, should have had instead. */
function endOfString(code: number): string {
  if (Number.isNaN(code)) return 'expected a closing quotation mark; found the end of the file'
  if (code === 0x0a || code === 0x0d) return 'expected a closing quotation mark before the line ends'
  return `expected \\u${code.toString(16).padStart(4, '0')} in place of a bare control character`
}
