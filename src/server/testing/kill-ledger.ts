import type { EditAnswer, EditRequest } from '../../api/schemas.ts'
import type { Claim } from '../../core/claim.ts'
import { isSame } from '../../core/json.ts'
import { applyChange, type Bench, createRequest } from './kill-work.ts'
import { ask, type Browser } from './server-process.ts'

/**
 * One analyst at work on one article while the server is being killed: what was acknowledged, and the one edit
 * that was on its way. Every check throws with what is lost.
 */
export interface KillLedger {
  /** Ids of all acknowledged edits. */
  readonly acknowledged: ReadonlySet<string>
  /** Makes edits one after another until the server is gone. */
  workUntilGone(browser: Browser): Promise<void>
  /** Compares what a new server has with what was acknowledged, then sends what was on its way again. */
  reconcile(browser: Browser): Promise<void>
}

export function createKillLedger(options: Pick<Bench, 'owner' | 'article' | 'random'>): KillLedger {
  const bench: Bench = {
    ...options,
    layer: `${options.article}-layer`,
    claims: new Map(),
    version: 0,
    made: 0,
  }
  const acknowledged = new Set<string>()
  let pending: EditRequest | null = null

  async function send(browser: Browser, request: EditRequest): Promise<void> {
    const path = `/api/articles/${bench.article}/edits`
    const answer = await ask(browser, path, { method: 'POST', body: request })
    const body = await answer.text()
    if (answer.status !== 200) throw new Error(`an edit was refused: ${body}`)
    bench.claims = applyChange(bench.claims, request)
    bench.version = (JSON.parse(body) as EditAnswer).versions[bench.layer] ?? 0
    acknowledged.add(request.edit.id)
    pending = null
  }

  async function workUntilGone(browser: Browser): Promise<void> {
    for (;;) {
      pending = createRequest(bench)
      try {
        await send(browser, pending)
      } catch (error) {
        // fetch says TypeError when the connection breaks: the answer to this one is not known.
        if (error instanceof TypeError) return
        throw error
      }
    }
  }

  async function reconcile(browser: Browser): Promise<void> {
    const stored = await readClaims(browser, bench)
    const possible = pending ? [bench.claims, applyChange(bench.claims, pending)] : [bench.claims]
    if (!possible.some(claims => isSame(Object.fromEntries(claims), stored))) {
      throw new Error(`acknowledged claims are lost: ${describeLoss(bench.claims, stored)}`)
    }
    if (pending) await send(browser, pending)
    const settled = await readClaims(browser, bench)
    if (!isSame(Object.fromEntries(bench.claims), settled)) throw new Error('sending again did not settle it')
  }
  return { acknowledged, workUntilGone, reconcile }
}

async function readClaims(browser: Browser, { article, layer }: Bench): Promise<Record<string, unknown>> {
  const answer = await ask(browser, `/api/articles/${article}/layers/${layer}?edits=0`)
  if (answer.status === 404) return {}
  if (answer.status !== 200) throw new Error(`the layer cannot be read: ${await answer.text()}`)
  const { claims } = (await answer.json()) as { claims: readonly Claim[] }
  return Object.fromEntries(claims.map(claim => [claim.id, claim]))
}

function describeLoss(claims: ReadonlyMap<string, Claim>, stored: Record<string, unknown>): string {
  const lost = [...claims].filter(([id, claim]) => !isSame(claim, stored[id])).map(([id]) => id)
  return `${lost.length} of ${claims.size} (${lost.slice(0, 5).join(', ')}), ${Object.keys(stored).length} stored`
}
