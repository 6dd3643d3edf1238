import { showInvisible } from '../core/describe-json.ts'

const kept = 20
const shown = 50

/**
 * Two different texts in short, so that the difference is seen: a long common beginning is left out, a long end
 * cut off, and white space other than the ordinary space is spelled out.
 */
export function contrast(a: string, b: string): readonly [string, string] {
  const left = Array.from(a)
  const right = Array.from(b)
  let common = 0
  while (common < left.length && left[common] === right[common]) common++
  const from = common > 2 * kept ? common - kept : 0
  return [present(left, from), present(right, from)]
}

function present(points: readonly string[], from: number): string {
  if (points.length === 0) return 'nothing'
  const before = from > 0 ? '…' : ''
  const after = points.length > from + shown ? '…' : ''
  const text = points.slice(from, from + shown).join('')
  return `“${before}${showInvisible(text)}${after}”`
}
