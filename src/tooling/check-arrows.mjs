import { checkArrows } from './arrows.mjs'
import { readSourceFiles } from './source-files.mjs'

const problems = checkArrows(readSourceFiles())
for (const problem of problems) console.error(problem)
process.exitCode = problems.length > 0 ? 1 : 0
