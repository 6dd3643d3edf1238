import { readdirSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import type { Context, Handler } from 'hono'
import type { PageHints } from './page-hints.ts'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/**
 * Serves the built client: the files that the folder holds now, but none whose name or folder begins with a dot,
 * and for every page address the one page.
 * A page comes with hints of what it will ask for. What lies in `assets` carries its hash in its name and may be kept for ever; the rest is asked for anew.
 */
export function clientFiles(folder: string, hints: PageHints): Handler {
  const files = new Map(listFiles(folder).map(path => [`/${path.split(sep).join('/')}`, join(folder, path)]))
  const page = files.get('/index.html')
  return async context => {
    const path = decodePath(context.req.path)
    const file = path === '/' ? page : files.get(path)
    if (file !== undefined) return send(context, file, path)
    if (page !== undefined && isPage(path)) {
      for (const link of await hints(context)) context.header('Link', link, { append: true })
      return send(context, page, '/index.html')
    }
    return context.text(
      page === undefined ? notBuilt : 'There is nothing at this address.',
      page === undefined ? 503 : 404,
    )
  }
}

/** Files have an ending, pages have none; but an article may have any id, with dots in it too. */
function isPage(path: string): boolean {
  return extname(path) === '' || path.startsWith('/articles/')
}

const notBuilt = 'The pages of Assay are not built yet. Run “npm run build”, then start it again.'

function listFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      path => !path.split(sep).some(part => part.startsWith('.')) && statSync(join(folder, path)).isFile(),
    )
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    // Not an address that Assay ever made: it names no file.
    return path
  }
}

async function send(context: Context, file: string, path: string): Promise<Response> {
  const isHashed = path.startsWith('/assets/')
  return context.body(await readFile(file), 200, {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'no-store',
  })
}
