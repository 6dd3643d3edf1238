import { foldText } from '../fold-text.ts'
import { isWordBorder } from '../word-border.ts'
import type { Quote } from './anchor.ts'
import { codesOf, reversed } from './approximate.ts'

/** What is known of an end of a quote: on the border of a word, within one, or nothing for want of context. */
export type EndKind = 'border' | 'within' | 'unknown'

/** A quote as it is matched. */
export interface FoldedQuote {
  readonly quote: Quote
  readonly exact: string
  readonly exactCodes: Uint32Array
  readonly prefix: string
  readonly suffix: string
  /** From its end to its beginning. */
  readonly prefixCodes: Uint32Array
  readonly suffixCodes: Uint32Array
  readonly startKind: EndKind
  readonly endKind: EndKind
}

export function foldQuote(quote: Quote): FoldedQuote {
  const exact = foldText(quote.exact).text
  const prefix = foldText(quote.prefix).text
  const suffix = foldText(quote.suffix).text
  const prefixCodes = codesOf(prefix)
  return {
    quote,
    exact,
    exactCodes: codesOf(exact),
    prefix,
    suffix,
    prefixCodes: reversed(prefixCodes, 0, prefixCodes.length),
    suffixCodes: codesOf(suffix),
    startKind: kindOf(quote.prefix, quote.exact + quote.suffix, quote.prefix !== ''),
    endKind: kindOf(quote.prefix + quote.exact, quote.suffix, quote.suffix !== ''),
  }
}

function kindOf(before: string, after: string, isKnown: boolean): EndKind {
  if (!isKnown) return 'unknown'
  return isWordBorder(before + after, before.length) ? 'border' : 'within'
}
