import type { EditRequest } from '../../api/schemas.ts'
import type { Claim } from '../../core/claim.ts'
import type { Diff } from '../../core/edit.ts'

/** What one analyst works on, and how far they are. */
export interface Bench {
  readonly owner: string
  /** An article of a thousand code points or more that nobody else works on. */
  readonly article: string
  readonly layer: string
  readonly random: () => number
  claims: ReadonlyMap<string, Claim>
  version: number
  /** Counts what was made, for ids. */
  made: number
}

/** The next edit: mostly one claim more, changed or less; now and then a few hundred at once. */
export function createRequest(bench: Bench): EditRequest {
  const { owner, article, layer, version } = bench
  bench.made += 1
  const made = { id: layer, annotator: owner, status: 'draft' } as const
  const change = {
    ...(version === 0 ? { layers: [{ id: layer, before: null, after: made }] } : {}),
    claims: createDiffs(bench),
  }
  const edit = {
    id: `${article}-edit-${bench.made}`,
    at: new Date().toISOString(),
    by: owner,
    article,
    change,
  }
  return { edit, base: { [layer]: version } } as EditRequest
}

function createDiffs(bench: Bench): readonly Diff<Claim>[] {
  const chance = bench.random()
  const known = [...bench.claims.values()]
  const claim = known[Math.floor(bench.random() * known.length)]
  if (chance < 0.1) return Array.from({ length: 300 }, () => addClaim(bench))
  if (claim && chance < 0.4)
    return [{ id: claim.id, before: claim, after: { ...claim, note: `${claim.note}+` } }]
  if (claim && chance < 0.5) return [{ id: claim.id, before: claim, after: null }]
  return [addClaim(bench)]
}

function addClaim(bench: Bench): Diff<Claim> {
  bench.made += 1
  const id = `${bench.article}-claim-${bench.made}`
  const start = Math.floor(bench.random() * 900)
  const at = new Date().toISOString()
  const after: Claim = {
    ...{ id, layer: bench.layer, type: 'forecast', fragments: [{ start, end: start + 10 }] },
    ...{ attributes: {}, note: `${bench.made} 😀`, origin: { kind: 'manual' }, created: at, modified: at },
  }
  return { id, before: null, after }
}

/** The claims once the request is written. */
export function applyChange(
  claims: ReadonlyMap<string, Claim>,
  { edit }: EditRequest,
): ReadonlyMap<string, Claim> {
  const next = new Map(claims)
  for (const { id, after } of (edit.change.claims ?? []) as readonly Diff<Claim>[]) {
    if (after) next.set(id, after)
    else next.delete(id)
  }
  return next
}
