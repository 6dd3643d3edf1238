import type { CodePoints } from '../text/code-points.ts'
import type { FileFragment } from './assay-fields.ts'
import { contrast } from './contrast.ts'
import type { ProblemList } from './problem-list.ts'

/** How much of the text stands beside each fragment in a file, in code points. */
const contextLength = 32

/** Code points before and after a fragment. */
export function contextOf(points: CodePoints, { start, end }: { start: number; end: number }) {
  return {
    prefix: points.slice(start - contextLength, start),
    suffix: points.slice(end, end + contextLength),
  }
}

/**
 * Reports fragments whose quotation is not what the text has at their offsets. Where the text is not known
 * (`points` null) only the lengths can be compared.
 */
export function checkQuotes(
  fragments: readonly FileFragment[],
  path: string,
  { points, problems }: { points: CodePoints | null; problems: ProblemList },
): void {
  for (const [index, fragment] of fragments.entries()) {
    if (points && isQuoted(fragment, points)) continue
    const check = points ? checkAgainst(fragment, points) : checkLengths(fragment)
    for (const [key, message] of check) problems.add(`${path}[${index}].${key}`, message)
  }
}

type Finding = readonly [key: 'exact' | 'prefix' | 'suffix', message: string]

/** True where the text has at the fragment's offsets what it quotes: found without cutting the text. */
function isQuoted({ start, end, exact, prefix, suffix }: FileFragment, points: CodePoints): boolean {
  if (start >= end || end > points.length) return false
  const { text, length } = points
  const [from, to] = [points.toUtf16(start), points.toUtf16(end)]
  const before = from - points.toUtf16(Math.max(start - contextLength, 0))
  const after = points.toUtf16(Math.min(end + contextLength, length)) - to
  return (
    exact.length === to - from &&
    prefix.length <= before &&
    suffix.length <= after &&
    text.startsWith(exact, from) &&
    text.startsWith(prefix, from - prefix.length) &&
    text.startsWith(suffix, to)
  )
}

function checkAgainst(fragment: FileFragment, points: CodePoints): readonly Finding[] {
  const { start, end } = fragment
  if (start >= end || end > points.length) return []
  const findings: Finding[] = []
  const exact = points.slice(start, end)
  const { prefix, suffix } = contextOf(points, fragment)
  if (fragment.exact !== exact) {
    findings.push(['exact', mismatch(`from ${start} to ${end}`, exact, fragment.exact)])
  }
  if (!prefix.endsWith(fragment.prefix)) {
    findings.push(['prefix', mismatch(`before ${start}`, prefix, fragment.prefix)])
  }
  if (!suffix.startsWith(fragment.suffix)) {
    findings.push(['suffix', mismatch(`after ${end}`, suffix, fragment.suffix)])
  }
  return findings
}

function mismatch(where: string, expected: string, found: string): string {
  const [there, here] = contrast(expected, found)
  return `Expected the text ${where}, ${there}; found ${here}.`
}

function checkLengths({ start, end, exact, prefix, suffix }: FileFragment): readonly Finding[] {
  const findings: Finding[] = []
  const length = countCodePoints(exact)
  if (end > start && length !== end - start) {
    findings.push([
      'exact',
      `Expected ${end - start} characters, as from ${start} to ${end}; found ${length}.`,
    ])
  }
  for (const [key, context] of [
    ['prefix', prefix],
    ['suffix', suffix],
  ] as const) {
    const found = countCodePoints(context)
    if (found > contextLength)
      findings.push([key, `Expected at most ${contextLength} characters; found ${found}.`])
  }
  return findings
}

function countCodePoints(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}
