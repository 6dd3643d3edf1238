import type { Fragment } from '../../core/span.ts'
import type { CodePoints } from '../../text/code-points.ts'

/** Words of a claim that a row has room for, in code points. */
const most = 160

/** The words of fragments (code points of the text) joined by “ … ”, cut where they are long. */
export function quoteFragments(points: CodePoints | null, fragments: readonly Fragment[]): string {
  if (points === null) return ''
  const words = fragments.map(({ start, end }) => points.slice(start, Math.min(end, start + most + 1)))
  const joined = Array.from(words.join(' … '))
  return joined.length > most ? `${joined.slice(0, most).join('')}…` : joined.join('')
}
