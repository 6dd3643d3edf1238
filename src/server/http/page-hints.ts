import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from 'hono'
import { paths } from '../../api/paths.ts'
import type { Id } from '../../core/id.ts'
import type { Services } from '../services.ts'
import { hasSession } from './session-cookie.ts'

/** What a page will ask for, as values of the header `Link`: the browser fetches it while the scripts are still read. */
export type PageHints = (context: Context) => Promise<readonly string[]>

/** The page draws nothing before this script: it must not stand in line behind the claims. */
const theme = '</theme.js>; rel=preload; as=script'

type HintServices = Pick<Services, 'store' | 'port' | 'now' | 'log'>

/**
 * Hints for the pages of articles, whose code and claims are the largest; none for other pages or without a session.
 * What fails goes to the log: a page comes without hints rather than not at all.
 */
export function createPageHints(services: HintServices, clientFolder: string): PageHints {
  const code = listCode(readManifest(clientFolder), 'features/reading/reading-page.tsx')
  return async context => {
    const article = articleOf(context.req.path)
    if (article === null) return []
    try {
      if (!(await hasSession(context, services))) return []
      const data = await listData(services, article, context.req.query('layer'))
      return [theme, ...code, ...data.map(path => `<${path}>; rel=preload; as=fetch; crossorigin`)]
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
  const own = layers.find(({ layer }) => layer.annotator === owner?.id)
  const shown = layers.find(({ layer }) => layer.id === chosen) ?? own
  return [
    paths.session,
    paths.document('codebook'),
    paths.article(id),
    paths.text(found.article.sha256),
    ...(shown ? [paths.layer(id, shown.layer.id)] : []),
  ]
}

/** The build's list of its files: for each source that begins a file, that file and what it imports. */
type Manifest = Readonly<Record<string, ManifestEntry>>

interface ManifestEntry {
  readonly file: string
  readonly imports?: readonly string[]
}

function readManifest(clientFolder: string): Manifest {
  try {
    return JSON.parse(readFileSync(join(clientFolder, '.vite', 'manifest.json'), 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
}

function listCode(manifest: Manifest, source: string): readonly string[] {
  const entries = new Set<ManifestEntry>()
  const collect = (name: string) => {
    const entry = manifest[name]
    if (!entry || entries.has(entry)) return
    entries.add(entry)
    for (const each of entry.imports ?? []) collect(each)
  }
  collect(source)
  return [...entries].map(({ file }) => `</${file}>; rel=modulepreload`)
}
