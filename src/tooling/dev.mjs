// `npm run dev`: the server and the client out of their sources, both renewed when a file changes.
import { nodeProblem } from './node-version.mjs'

const problem = nodeProblem(process.versions.node)
if (problem) {
  console.error(problem)
  process.exitCode = 1
} else {
  const { installIfNeeded } = await import('./install.mjs')
  const code = await installIfNeeded()
  if (code === 0) await (await import('./dev-server.mjs')).runDevServer()
  else process.exitCode = code
}
