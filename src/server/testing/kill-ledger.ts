import type { EditAnswer, EditRequest, LayerAnswer } from '../../api/schemas.ts'
import type { Claim } from '../../core/claim.ts'
import type { Diff } from '../../core/edit.ts'
import { isSame } from '../../core/json.ts'
import { ask, type Browser } from './server-process.ts'

/**
 * One analyst at work while the server is being killed: what was acknowledged, and the one edit that was on its way.
 * Every check throws with what is lost.
 */
export interface KillLedger {
  /** Ids of all acknowledged edits. */
  readonly acknowledged: ReadonlySet<string>
  /** Makes edits one after another until the server is gone. */
  workUntilGone(browser: Browser): Promise<void>
  /** Compares what a new server has with what was acknowledged, then sends what was on its way again. */
  reconcile(browser: Browser): Promise<void>
}

export interface KillLedgerOptions {
  readonly owner: string
  /** An article of a thousand code points or more that nobody else works on. */
  readonly article: string
  readonly random: () => number
}

export function createKillLedger({ owner, article, random }: KillLedgerOptions): KillLedger {
  const layerId = `${article}-layer`
  const layerPath = `/api/articles/${article}/layers/${layerId}?edits=0`
  const acknowledged = new Set<string>()
  let claims = new Map<string, Claim>()
  let version = 0
  let made = 0
  let pending: EditRequest | null = null

  function createClaim(): Claim {
    made += 1
    const start = Math.floor(random() * 900)
    const at = new Date().toISOString()
    return {
      ...{
        id: `${article}-claim-${made}`,
        layer: layerId,
        type: 'forecast',
        fragments: [{ start, end: start + 10 }],
      },
      ...{ attributes: {}, note: `${made} 😀`, origin: { kind: 'manual' }, created: at, modified: at },
    }
  }

  /** Mostly one claim more, changed or less; now and then a few hundred at once. */
  function createDiffs(): Diff<Claim>[] {
    const chance = random()
    const known = [...claims.values()]
    const claim = known[Math.floor(random() * known.length)]
    if (chance < 0.1)
      return Array.from({ length: 300 }, createClaim).map(after => ({ id: after.id, before: null, after }))
    if (claim && chance < 0.4)
      return [{ id: claim.id, before: claim, after: { ...claim, note: `${claim.note}+` } }]
    if (claim && chance < 0.5) return [{ id: claim.id, before: claim, after: null }]
    const after = createClaim()
    return [{ id: after.id, before: null, after }]
  }

  function createRequest(): EditRequest {
    made += 1
    const layer = { id: layerId, annotator: owner, status: 'draft' } as const
    const change = {
      ...(version === 0 ? { layers: [{ id: layerId, before: null, after: layer }] } : {}),
      claims: createDiffs(),
    }
    const edit = { id: `${article}-edit-${made}`, at: new Date().toISOString(), by: owner, article, change }
    return { edit, base: { [layerId]: version } } as EditRequest
  }

  function apply(request: EditRequest): Map<string, Claim> {
    const next = new Map(claims)
    for (const { id, after } of (request.edit.change.claims ?? []) as Diff<Claim>[]) {
      if (after) next.set(id, after)
      else next.delete(id)
    }
    return next
  }

  async function send(browser: Browser, request: EditRequest): Promise<void> {
    const answer = await ask(browser, `/api/articles/${article}/edits`, { method: 'POST', body: request })
    const body = await answer.text()
    if (answer.status !== 200) throw new Error(`an edit was refused: ${body}`)
    claims = apply(request)
    version = (JSON.parse(body) as EditAnswer).versions[layerId] ?? 0
    acknowledged.add(request.edit.id)
    pending = null
  }

  return {
    acknowledged,
    async workUntilGone(browser) {
      for (;;) {
        pending = createRequest()
        try {
          await send(browser, pending)
        } catch (error) {
          // fetch says TypeError when the connection breaks: the answer to this one is not known.
          if (error instanceof TypeError) return
          throw error
        }
      }
    },
    async reconcile(browser) {
      const stored = await readClaims(browser, layerPath)
      const possible = pending ? [claims, apply(pending)] : [claims]
      if (!possible.some(each => isSame(Object.fromEntries(each), stored))) {
        throw new Error(`acknowledged claims are lost: ${describeLoss(claims, stored)}`)
      }
      if (pending) await send(browser, pending)
      if (!isSame(Object.fromEntries(claims), await readClaims(browser, layerPath)))
        throw new Error('sending again did not settle it')
    },
  }
}

async function readClaims(browser: Browser, path: string): Promise<Record<string, unknown>> {
  const answer = await ask(browser, path)
  if (answer.status === 404) return {}
  if (answer.status !== 200) throw new Error(`the layer cannot be read: ${await answer.text()}`)
  return Object.fromEntries(((await answer.json()) as LayerAnswer).claims.map(claim => [claim.id, claim]))
}

function describeLoss(claims: ReadonlyMap<string, Claim>, stored: Record<string, unknown>): string {
  const lost = [...claims].filter(([id, claim]) => !isSame(claim, stored[id])).map(([id]) => id)
  return `${lost.length} of ${claims.size} (${lost.slice(0, 5).join(', ')}), ${Object.keys(stored).length} stored`
}
