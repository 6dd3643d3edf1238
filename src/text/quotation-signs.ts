import type { Span } from '../core/span.ts'

/** Signs that pair with one another, and by which each of them that opens may be closed. */
export interface Family {
  readonly signs: string
  /** The closing signs by the opening one, the usual one first. */
  readonly closers: { readonly [opener: string]: string }
  /** A sign of this family may be an apostrophe, so that none of it is missed where it closes nothing. */
  readonly isSingle?: true
  /** The same sign opens and closes. */
  readonly isStraight?: true
}

/** A quotation mark as printed, with what stands beside it; `at` in code points. */
export interface Mark {
  readonly sign: string
  readonly at: number
  /** The number of its line, from 1. */
  readonly line: number
  /** Nothing but white space, dashes and other marks stands before it in its line. */
  readonly isFirst: boolean
  /** The character before it and the word after it, empty at the text's ends. */
  readonly before: string
  readonly after: string
}

/** Two marks that belong together, by their offsets in code points. */
export interface MarkPair {
  readonly open: number
  readonly close: number
}

/**
 * A mark that pairs with none as it is printed, one code point long. `turned` pairs or would pair the other way
 * round, `unclosed` opens what nothing closes, `unopened` closes what nothing opened.
 */
export interface UnpairedMark extends Span {
  readonly sign: string
  readonly problem: 'turned' | 'unclosed' | 'unopened'
  /** The sign that was expected: in its place when it is turned, before or after it otherwise. */
  readonly expected: string
}

export interface QuotationMarks {
  /** In the order of their ends; marks that are turned pair here as they were meant. */
  readonly pairs: readonly MarkPair[]
  /** In the order of the text. */
  readonly unpaired: readonly UnpairedMark[]
}

const straightDouble: Family = { signs: '"', closers: { '"': '"' }, isStraight: true }
const straightSingle: Family = { signs: "'", closers: { "'": "'" }, isStraight: true, isSingle: true }
const double: Family = { signs: '“”„‟', closers: { '“': '”', '„': '“”', '‟': '”' } }
const single: Family = { signs: '‘’‚‛', closers: { '‘': '’', '‚': '‘’', '‛': '’' }, isSingle: true }
const guillemets: Family = { signs: '«»', closers: { '«': '»' } }
const singleGuillemets: Family = { signs: '‹›', closers: { '‹': '›' } }
const corners: Family = { signs: '「」', closers: { '「': '」' } }
const whiteCorners: Family = { signs: '『』', closers: { '『': '』' } }

/** So many marks are read in one step. */
export const atOnce = 500

/** All quotation marks, and what may also be an apostrophe. */
export const anySign = /["'“”„‟‘’‚‛«»‹›「」『』]/g

/**
 * The families by the custom of the text: English “ ”, German and Ukrainian „ “, Polish „ ”, Swedish ” ” and » »,
 * French « », Danish » «. „ is closed by whichever of “ and ” the text has more of.
 */
export function familiesOf(text: string): readonly Family[] {
  return [
    doubleOf(text),
    single,
    guillemetsOf(text, guillemets),
    guillemetsOf(text, singleGuillemets),
    straightDouble,
    straightSingle,
    corners,
    whiteCorners,
  ]
}

function doubleOf(text: string): Family {
  const closing = countOf(text, '”')
  if (closing > 1 && !/[“„]/.test(text)) return { ...double, closers: { '”': '”' } }
  const isPolish = closing > countOf(text, '“')
  return isPolish ? { ...double, closers: { ...double.closers, '„': '”“' } } : double
}

function guillemetsOf(text: string, family: Family): Family {
  const [left = '', right = ''] = family.signs
  const begins = (sign: string) => [...text.matchAll(new RegExp(`(?<!\\p{L})${sign}(?=\\p{L})`, 'gu'))].length
  if (begins(right) <= begins(left)) return family
  return { ...family, closers: { [right]: text.includes(left) ? left : right } }
}

function countOf(text: string, sign: string): number {
  return text.split(sign).length - 1
}

const wordCharacter = /^[\p{L}\p{N}\p{M}]/u
const white = /^(?:\p{White_Space}|$)/u
const closingPunctuation = /^[,.;:!?…)\]}]/
/** Words that lose their beginning, and years that lose their century. */
const elided = /^(?:\d|(?:tis|twas|twere|cause|cos|em|till?|n|bout|round|neath|gainst)(?![\p{L}\p{N}]))/iu

/** Inside a word, where it is an apostrophe or a letter of its own kind. */
export function isInWord({ sign, before, after }: Pick<Mark, 'sign' | 'before' | 'after'>): boolean {
  return "'’‘‛".includes(sign) && wordCharacter.test(before) && wordCharacter.test(after)
}

/** Where marks stand that open, that close, and where it cannot be said. */
export type Place = 'opening' | 'closing' | 'either'

export function placeOf({ before, after }: Pick<Mark, 'before' | 'after'>): Place {
  if (white.test(after) || closingPunctuation.test(after)) {
    return white.test(before) && !closingPunctuation.test(after) ? 'either' : 'closing'
  }
  if (white.test(before) || /^[([{–—-]/.test(before)) return 'opening'
  return wordCharacter.test(before) && !wordCharacter.test(after) ? 'closing' : 'either'
}

/** True where the sign is as likely an apostrophe at a word's beginning, a prime or an inch. */
export function isDoubtful({ sign, before, after }: Pick<Mark, 'sign' | 'before' | 'after'>): boolean {
  if (`"'`.includes(sign) && /^\p{N}/u.test(before)) return true
  if (sign === '"') return wordCharacter.test(before) && wordCharacter.test(after)
  if (sign === '’') return true
  if (sign === "'" && placeOf({ before, after }) !== 'opening') return true
  return "'‘".includes(sign) && (elided.test(after) || before === '-')
}
