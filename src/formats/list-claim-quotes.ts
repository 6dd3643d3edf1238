import type { Bundle } from '../core/bundle.ts'
import type { ClaimQuotes } from '../text/anchor/anchor-claims.ts'
import { indexCodePoints } from '../text/code-points.ts'
import { contextOf } from './check-quotes.ts'
import { readJson } from './json-source.ts'

/**
 * What the claims of a bundle are known by, in the bundle's order: read from its text, or, where the text is left
 * out, from the source of the file it was read from.
 */
export function listClaimQuotes(bundle: Bundle, source: string | null): readonly ClaimQuotes[] {
  if (bundle.text === null) return source === null ? [] : readQuotes(source)
  const points = indexCodePoints(bundle.text)
  return bundle.claims.map(({ id, fragments }) => ({
    id,
    quotes: fragments.map(({ start, end }) => ({
      exact: points.slice(start, end),
      ...contextOf(points, { start, end }),
      hint: start,
    })),
  }))
}

interface SourceClaim {
  readonly id: string
  readonly fragments: readonly { start: number; exact: string; prefix: string; suffix: string }[]
}

/** The source has been read once and found to be in its form. */
function readQuotes(source: string): readonly ClaimQuotes[] {
  const json = readJson(source)
  const value = json.ok ? json.value.value : null
  const { claims } = value as unknown as { readonly claims: readonly SourceClaim[] }
  return claims.map(({ id, fragments }) => ({
    id,
    quotes: fragments.map(({ start, exact, prefix, suffix }) => ({ exact, prefix, suffix, hint: start })),
  }))
}
