import type { Extensible } from './json.ts'

/** A half-open stretch of an article's text, `0 ≤ start < end`, in Unicode code points. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** One unbroken part of a claim. */
export interface Fragment extends Span, Extensible {}

export function spanLength(span: Span): number {
  return span.end - span.start
}

/** True when the spans share at least one code point. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Earlier first; at the same start the longer first. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}

/** Sorts fragments and joins those that overlap or touch: the form in which a claim holds them. */
export function normaliseFragments(fragments: readonly Fragment[]): readonly Fragment[] {
  const joined: Fragment[] = []
  for (const fragment of [...fragments].sort(compareSpans)) {
    const last = joined.at(-1)
    if (last && fragment.start <= last.end) {
      joined[joined.length - 1] = { ...fragment, ...last, end: Math.max(last.end, fragment.end) }
    } else {
      joined.push(fragment)
    }
  }
  return joined
}

/** True when fragments are non-empty, sorted, apart from each other, and inside a text of `length` code points. */
export function areFragments(fragments: readonly Span[], length: number): boolean {
  let free = 0
  for (const [index, { start, end }] of fragments.entries()) {
    if (!Number.isInteger(start) || !Number.isInteger(end)) return false
    if (start < free || end <= start || end > length || (index > 0 && start === free)) return false
    free = end
  }
  return fragments.length > 0
}
