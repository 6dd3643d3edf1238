// The whole server as one function from request to answer; `start-server.ts` puts it on a port.
import { Hono, type MiddlewareHandler } from 'hono'
import { articleRoutes } from '../articles/article-routes.ts'
import { claimRoutes } from '../claims/claim-routes.ts'
import { editRoutes } from '../edits/edit-routes.ts'
import { exportRoutes } from '../exports/export-routes.ts'
import { importRoutes } from '../imports/import-routes.ts'
import { layerRoutes } from '../layers/layer-routes.ts'
import { reviewRoutes } from '../layers/review-routes.ts'
import { preferencesRoutes } from '../preferences/preferences-routes.ts'
import { projectRoutes } from '../project/project-routes.ts'
import { Refusal } from '../refusal.ts'
import type { Services } from '../services.ts'
import { sessionRoutes } from '../session/session-routes.ts'
import { speakerRoutes } from '../speakers/speaker-routes.ts'
import { textRoutes } from '../texts/text-routes.ts'
import { clientFiles } from './client-files.ts'
import { inlineScriptsOf } from './inline-scripts.ts'
import { launchRoutes } from './launch-routes.ts'
import { serveOpenApi } from './open-api.ts'
import { allowOwnHosts, allowOwnOrigin } from './origin.ts'
import { createPageHints } from './page-hints.ts'
import { presentError } from './problem.ts'
import { routes } from './routes.ts'
import { secureHeaders } from './secure-headers.ts'
import { authenticate } from './session-cookie.ts'

export interface AppOptions extends Services {
  /** The built client; left out where something else serves it. */
  readonly clientFolder?: string
}

/** Every route behind the same doors: own host, own origin, session, and no write while closing. */
export function createApp({ clientFolder, ...services }: AppOptions): Hono {
  const app = new Hono()
  app.onError(error => presentError(error, services.log))
  app.notFound(() => presentError(new Refusal('not-found'), services.log))
  const inline = clientFolder === undefined ? [] : inlineScriptsOf(clientFolder)
  app.use('*', secureHeaders(inline), allowOwnHosts(services.port))
  app.use('/api/*', allowOwnOrigin(), authenticate(services), refuseWritesWhile(services.isClosing))
  for (const resource of resources) app.route('/', resource(services))
  serveOpenApi(app, services.version)
  if (clientFolder !== undefined) {
    app.use('/api/*', () => {
      throw new Refusal('not-found')
    })
    app.get(routes.client, clientFiles(clientFolder, createPageHints(services)))
  }
  return app
}

const resources = [
  launchRoutes,
  sessionRoutes,
  preferencesRoutes,
  articleRoutes,
  textRoutes,
  layerRoutes,
  reviewRoutes,
  claimRoutes,
  editRoutes,
  importRoutes,
  exportRoutes,
  projectRoutes,
  speakerRoutes,
] as const

const closing = 'Assay is closing. Try again when it has started anew.'

function refuseWritesWhile(isClosing: () => boolean): MiddlewareHandler {
  return async ({ req }, next) => {
    const isRead = req.method === 'GET' || req.method === 'HEAD'
    if (isClosing() && !isRead) throw new Refusal('busy', { detail: closing })
    await next()
  }
}
