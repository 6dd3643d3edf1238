import type { Problem } from '../core/problem.ts'

/** A problem found in a line read on its own, told of the file of many lines. `line` counts from 1. */
export function tellLine(problem: Problem, line: number): Problem {
  const message = problem.message.replace(/^Line 1(, column \d+)?: /, '')
  const place = message === problem.message ? `Line ${line}` : `Line ${line}, column ${problem.column}`
  return { ...problem, line, message: `${place}: ${message}` }
}
