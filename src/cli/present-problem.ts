import type { Problem } from '../core/problem.ts'

/** A problem on one line that begins as a compiler's do, so that editors can jump there. */
export function presentProblem(file: string, { path, message, line, column }: Problem): string {
  if (line === undefined) return `${file}: ${path} ${message}`
  // The place stands at the head of the line already.
  const bare = message.replace(/^Line \d+(, column \d+)?: /, '')
  return `${file}:${line}:${column ?? 1} ${path} ${bare}`
}
