import type { Claim } from './claim.ts'
import type { Attribute, Codebook } from './codebook.ts'
import { findType } from './codebook.ts'
import type { Diff } from './edit.ts'
import type { Id, Now } from './id.ts'
import type { Span } from './span.ts'

export const checkNames = ['horizon', 'confidence', 'probability', 'quote-marks', 'duplicate'] as const
export type CheckName = (typeof checkNames)[number]

/** What may be wrong with a claim: told, never in the way. */
export interface Finding {
  readonly check: CheckName
  /** The one to look at first. */
  readonly claims: readonly [Id, ...Id[]]
  /** One or two sentences on what was found and why it matters. */
  readonly explanation: string
  readonly fix?: Fix
}

/** What would settle a finding: parts of claims put in place of theirs, or `null` for a claim that goes. */
export interface Fix {
  /** What it does, as a button says it. */
  readonly label: string
  readonly changes: readonly { readonly id: Id; readonly parts: ClaimParts | null }[]
}
export type ClaimParts = Partial<Pick<Claim, 'fragments' | 'attributes' | 'note'>>

/** A quotation mark that pairs with another one; both offsets in code points. */
export interface PairedMark {
  readonly at: number
  readonly other: number
}

/** What the checks know besides the claims. */
export interface CheckContext {
  readonly codebook: Codebook
  /** The article's text in a span. */
  readonly slice: (span: Span) => string
  /** The marks with a partner within a span, in the order of the text. */
  readonly marksIn: (span: Span) => readonly PairedMark[]
}

/** What a codebook asks of a claim's type under that name. */
export function attributeOf(codebook: Codebook, claim: Claim, name: string): Attribute | undefined {
  return findType(codebook, claim.type)?.attributes.find(attribute => attribute.name === name)
}

/** The claim's text, its parts with a space between them. */
export function claimWords({ slice }: CheckContext, claim: Claim): string {
  return claim.fragments.map(slice).join(' ')
}

/** A fix as diffs of what is there now; null when a claim of it is gone. */
export function fixDiffs(
  { changes }: Fix,
  get: (id: Id) => Claim | undefined,
  now: Now,
): readonly Diff<Claim>[] | null {
  const diffs: Diff<Claim>[] = []
  for (const { id, parts } of changes) {
    const before = get(id)
    if (!before) return null
    diffs.push({ id, before, after: parts && { ...before, ...parts, modified: now() } })
  }
  return diffs
}
