import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { createRunnableDevEnvironment, createServer as createVite, isRunnableDevEnvironment } from 'vite'
import { startDevApp } from './dev-app.mjs'
import { projectFolder } from './run.mjs'

/** As the server's own policy, but for what hot reload needs: inline scripts and styles, and its socket. */
const policy =
  "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self'; " +
  "font-src 'self'; connect-src 'self' ws:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Runs Assay out of its sources until a signal ends it. Addresses, data, lock and launch link are as in the real one. */
export async function runDevServer() {
  const server = createServer()
  const vite = await createVite(viteOptions(server))
  const environment = vite.environments['server']
  if (!environment || !isRunnableDevEnvironment(environment)) throw new Error('vite has no server to run')
  const app = await startDevApp(environment, server)
  if (typeof app === 'string') {
    console.error(app)
    server.close()
    await vite.close()
    process.exitCode = 1
    return
  }
  const answer = getRequestListener(app.fetch)
  server.on('request', (request, response) => {
    if (/^\/(api|launch)\//.test(request.url ?? '')) return answer(request, response)
    response.setHeader('Content-Security-Policy', policy)
    vite.middlewares(request, response)
  })
  vite.watcher.on('all', (_, file) => {
    if (environment.moduleGraph.getModulesByFile(file)) app.reload()
  })
  console.log(`Assay is running: ${await app.createLaunchUrl()}`)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, async () => {
      await vite.close()
      await app.close()
      process.exit()
    })
  }
}

/**
 * Vite beside our own server, on its port. Of the project's folder only sources may be asked for, never data.
 * @param {import('node:http').Server} server
 * @returns {import('vite').InlineConfig}
 */
function viteOptions(server) {
  return {
    configFile: `${projectFolder}/vite.config.ts`,
    server: {
      middlewareMode: true,
      hmr: { server },
      fs: { allow: ['src', 'node_modules', 'public'].map(name => `${projectFolder}/${name}`) },
    },
    environments: {
      server: {
        dev: {
          createEnvironment: (name, config) =>
            createRunnableDevEnvironment(name, config, { runnerOptions: { hmr: false } }),
        },
      },
    },
  }
}
