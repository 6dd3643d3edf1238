import type { Problem } from '../../../core/problem.ts'

/** Where in the file: line, column and JSON path, as far as they are known. */
export function presentPlace({ path, line, column }: Problem): string {
  const place = [line !== undefined && `line ${line}`, column !== undefined && `column ${column}`, path]
  return capitalise(place.filter(part => part !== false).join(', '))
}

/** What is wrong there, without the place that the sentence may begin with. */
export function presentSentence({ message, line }: Problem): string {
  return capitalise(line === undefined ? message : message.replace(/^Line \d+(?:, column \d+)?: /u, ''))
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
