import { indexCodePoints } from '../../text/code-points.ts'

interface Place {
  readonly start: number
  readonly end: number
  readonly text: string | null
}

/** The quoted words, with the line ends that Label Studio may have written as `\n` in two characters. */
export function readQuote(quoted: string | null, { start, end, text }: Place): string | null {
  if (quoted === null || text === null || !quoted.includes('\\n')) return quoted
  const words = [indexCodePoints(text).slice(start, end), text.slice(start, end)]
  const plain = quoted.replaceAll('\\n', '\n')
  return !words.includes(quoted) && words.includes(plain) ? plain : quoted
}
