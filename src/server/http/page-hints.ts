import type { Context } from 'hono'
import { paths } from '../../api/paths.ts'
import { findOwnLayer } from '../../core/consensus.ts'
import type { Id } from '../../core/id.ts'
import type { Services } from '../services.ts'
import { hasSession } from './session-cookie.ts'

/** What a page will ask for, as values of the header `Link`: the browser fetches it while the scripts are still read. */
export type PageHints = (context: Context) => Promise<readonly string[]>

type HintServices = Pick<Services, 'store' | 'port' | 'now' | 'log'>

/**
 * Hints for the pages of articles, whose text and claims are the largest; none for other pages or without a session.
 * What fails goes to the log: a page comes without hints rather than not at all.
 */
export function createPageHints(services: HintServices): PageHints {
  return async context => {
    const article = articleOf(context.req.path)
    if (article === null) return []
    try {
      if (!(await hasSession(context, services))) return []
      const data = await listData(services, article, context.req.query('layer'))
      return data.map(path => `<${path}>; rel=preload; as=fetch; crossorigin`)
    } catch (error) {
      services.log(`No hints for a page: ${error instanceof Error ? (error.stack ?? error.message) : error}`)
      return []
    }
  }
}

function articleOf(path: string): Id | null {
  const part = /^\/articles\/([^/]+)$/.exec(path)?.[1]
  try {
    return part === undefined ? null : decodeURIComponent(part)
  } catch {
    return null
  }
}

/** The addresses of what the page shows, each exactly as the client will ask for it. */
async function listData({ store }: HintServices, id: Id, chosen: Id | undefined): Promise<readonly string[]> {
  const [found, owner, layers] = await store.read(async reader => [
    await reader.findArticle(id),
    await reader.findOwner(),
    await reader.listLayers(id),
  ])
  if (!found) return [paths.session]
  const records = layers.map(({ layer }) => layer)
  const shown = records.find(layer => layer.id === chosen) ?? findOwnLayer(records, owner?.id)
  return [
    paths.session,
    paths.document('codebook'),
    paths.article(id),
    paths.text(found.article.sha256),
    ...(shown ? [paths.layer(id, shown.id)] : []),
  ]
}
