import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectFolder } from './run.mjs'

/**
 * Builds the program that reads large files beside the server, as it stands in the sources, and answers where it is:
 * its process runs what Node can run, also where the server itself is run from its sources.
 * @param {string} name tells builds apart that may run at one time
 */
export async function buildImportReader(name) {
  const { createBuilder } = await import('vite')
  const outDir = join(projectFolder, 'node_modules', '.vite', 'import-reader', name)
  const builder = await createBuilder({
    configFile: `${projectFolder}/vite.config.ts`,
    logLevel: 'warn',
    environments: { reader: { build: { outDir, emptyOutDir: true } } },
  })
  const { reader } = builder.environments
  if (!reader) throw new Error('vite has no reader to build')
  await builder.build(reader)
  return pathToFileURL(join(outDir, 'main.js'))
}
