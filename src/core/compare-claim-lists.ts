import type { Bundle } from './bundle.ts'
import { type Claim, compareClaims } from './claim.ts'
import type { Codebook } from './codebook.ts'
import type { Id } from './id.ts'
import { isSame } from './json.ts'
import { tellChange } from './tell-change.ts'

/** What became of one claim from one file to another. */
export interface ClaimChange {
  readonly id: Id
  readonly change: 'added' | 'removed' | 'changed'
  /** The keys that differ, as the claim has them; empty for added and removed. */
  readonly keys: readonly string[]
  /** What was done, as ends of sentences; empty where the keys say all. */
  readonly told: readonly string[]
  /** Null for a claim that is added. */
  readonly before: Claim | null
  readonly after: Claim | null
}

/** Claim by claim, by id: what is only in one of two lists, and what differs. In the order of the text. */
export function compareClaimLists(
  before: Bundle['claims'],
  after: Bundle['claims'],
  codebook: Codebook,
): readonly ClaimChange[] {
  const left = new Map(before.map(claim => [claim.id, claim]))
  const right = new Map(after.map(claim => [claim.id, claim]))
  const changes: ClaimChange[] = []
  for (const claim of before) {
    const now = right.get(claim.id)
    if (!now)
      changes.push({ id: claim.id, change: 'removed', keys: [], told: [], before: claim, after: null })
    else if (!isSame(claim, now)) {
      const told = tellChange(claim, now, codebook)
      changes.push({
        id: claim.id,
        change: 'changed',
        keys: differing(claim, now),
        told,
        before: claim,
        after: now,
      })
    }
  }
  for (const claim of after) {
    if (!left.has(claim.id))
      changes.push({ id: claim.id, change: 'added', keys: [], told: [], before: null, after: claim })
  }
  return changes.sort((a, b) => compareEither(a, b))
}

function compareEither(a: ClaimChange, b: ClaimChange): number {
  const left = a.after ?? a.before
  const right = b.after ?? b.before
  return left && right ? compareClaims(left, right) : 0
}

const compared = [
  'layer',
  'type',
  'fragments',
  'attributes',
  'note',
  'origin',
  'created',
  'modified',
  'extensions',
] as const

function differing(before: Claim, after: Claim): readonly string[] {
  return compared.filter(key => !isSame(before[key], after[key]))
}
