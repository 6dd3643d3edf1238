// `npm run dev`: the server and the client out of their sources, both renewed when a file changes.
import './require-node.mjs'
import { installIfNeeded } from './install.mjs'

const code = await installIfNeeded()
if (code === 0) await (await import('./dev-server.mjs')).runDevServer()
else process.exitCode = code
