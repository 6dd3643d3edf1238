// `npm start`: on any machine with Node and npm, installs and builds what is missing, then becomes the server.
import { nodeProblem } from './node-version.mjs'

const problem = nodeProblem(process.versions.node)
if (problem) {
  console.error(problem)
  process.exitCode = 1
} else {
  const { prepare } = await import('./prepare.mjs')
  const code = await prepare()
  if (code === 0) await import(new URL('../../dist/server/main.js', import.meta.url).href)
  else process.exitCode = code
}
