// Imported first by everything that is run by hand: ends with a sentence where this Node is too old for the rest.
import { nodeProblem } from './node-version.mjs'

const problem = nodeProblem(process.versions.node)
if (problem) {
  console.error(problem)
  process.exit(2)
}
