/** Longest guess, in UTF-16 units; a longer first line is cut at a sentence or at a word. */
const longest = 90

/** A title to begin with: the first line that has words, without Markdown's signs, else the file's name. */
export function guessTitle(text: string, fileName = ''): string {
  return shorten(firstLine(text)) || withoutEnding(fileName)
}

function firstLine(text: string): string {
  const line = /^.*[\p{L}\p{N}].*$/mu.exec(text.slice(0, 20_000))?.[0] ?? ''
  return line
    .replace(/^(?:\s*(?:#{1,6}\s+|>\s*|[-*+]\s+))+/u, '')
    .replace(/\s+#+\s*$/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

function shorten(line: string): string {
  if (line.length <= longest) return line
  const head = line.slice(0, longest)
  const sentence = /^.{20,}?[.!?…](?=\s)/u.exec(head)?.[0]
  if (sentence !== undefined) return sentence.replace(/\.$/u, '')
  const words = head.slice(0, Math.max(head.lastIndexOf(' '), 0)).replace(/[\s\p{P}]+$/u, '')
  return `${words || [...head].slice(0, -1).join('')}…`
}

function withoutEnding(fileName: string): string {
  return fileName
    .replace(/\.[^.]+$/u, '')
    .replace(/[_\s]+/gu, ' ')
    .trim()
}
