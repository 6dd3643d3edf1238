import { checkSizes } from './sizes.mjs'
import { readSourceFiles } from './source-files.mjs'

const problems = checkSizes(readSourceFiles())
for (const problem of problems) console.error(problem)
process.exitCode = problems.length > 0 ? 1 : 0
