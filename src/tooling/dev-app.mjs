import { buildImportReader } from './build-import-reader.mjs'
import { projectFolder } from './run.mjs'

/** @typedef {import('../server/open-assay.ts').OpenAssay} OpenAssay */

/**
 * The server's app, made out of its sources, on one data folder and port for as long as it runs.
 * @typedef {{
 *   fetch: (request: Request) => Promise<Response>,
 *   createLaunchUrl: () => Promise<string>,
 *   reload: () => void,
 *   close: () => Promise<void>,
 * }} DevApp
 */

/**
 * Starts the app, listening by `server`; answers a sentence instead when it cannot.
 * `reload` makes it anew from the sources as they are then; where they do not load it says so and keeps the old one.
 * @param {import('vite').RunnableDevEnvironment} environment
 * @param {import('node:http').Server} server
 * @returns {Promise<DevApp | string>}
 */
export async function startDevApp(environment, server) {
  const { readSettings, listen, portsFor } = await loadSources(environment)
  const settings = readSettings(process.env, process.platform)
  if (!settings.ok) return settings.error
  const { dataFolder, host, port: wish } = settings.value
  const port = await listen(server, host, portsFor(wish))

  const open = async () => {
    const { openAssay } = await loadSources(environment)
    const importReader = await buildImportReader('dev')
    const opened = await openAssay({ dataFolder, projectFolder, log: console.error })
    if (!opened.ok) return opened.error
    return { assay: opened.value, app: opened.value.createApp({ port, importReader }) }
  }
  const first = await open()
  if (typeof first === 'string') return first
  let current = Promise.resolve(first)

  const renew = async () => {
    const before = await current
    // Loaded before the old one is closed: sources that do not even load change nothing.
    await loadSources(environment)
    await before.assay.close()
    const renewed = await open()
    if (typeof renewed === 'string') throw new Error(renewed)
    return renewed
  }
  return {
    fetch: async request => (await current).app.fetch(request),
    createLaunchUrl: async () => `http://${host}:${port}${(await current).assay.createLaunchPath()}`,
    reload() {
      const before = current
      current = renew().catch(error => {
        console.error('The server was not renewed:', error instanceof Error ? error.message : error)
        return before
      })
    },
    close: async () => (await current).assay.close(),
  }
}

/**
 * What the dev server needs of the server's sources, as they are now.
 * @param {import('vite').RunnableDevEnvironment} environment
 */
async function loadSources(environment) {
  environment.moduleGraph.invalidateAll()
  environment.runner.clearCache()
  /** @type {(path: string) => Promise<any>} */
  const load = path => environment.runner.import(`${projectFolder}/src/server/${path}`)
  return {
    .../** @type {typeof import('../server/open-assay.ts')} */ (await load('open-assay.ts')),
    .../** @type {typeof import('../server/read-settings.ts')} */ (await load('read-settings.ts')),
    .../** @type {typeof import('../server/listen.ts')} */ (await load('listen.ts')),
  }
}
