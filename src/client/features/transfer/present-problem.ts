import type { Problem } from '../../../core/problem.ts'
import type { FileProblem } from '../../../formats/foreign.ts'

/** Where in the file: line, column and path there, as far as they are known; which file, where there are several. */
export function presentPlace({ path, line, column, file }: FileProblem): string {
  const place = [line !== undefined && `line ${line}`, column !== undefined && `column ${column}`, path]
  const words = place.filter(part => part !== false).join(', ')
  return file === undefined ? capitalise(words) : `${file}, ${words}`
}

/** What is wrong there, without the place that the sentence may begin with. */
export function presentSentence({ message, line }: Problem): string {
  return capitalise(line === undefined ? message : message.replace(/^Line \d+(?:, column \d+)?: /u, ''))
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
