import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The scripts that stand in the page itself, as sources of a content security policy: `'sha256-…'` for each, so that
 * these run and no other can. None where the client is not built.
 */
export function inlineScriptsOf(clientFolder: string): readonly string[] {
  return [...readPage(clientFolder).matchAll(/<script>(.*?)<\/script>/gs)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  )
}

function readPage(clientFolder: string): string {
  try {
    return readFileSync(join(clientFolder, 'index.html'), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}
