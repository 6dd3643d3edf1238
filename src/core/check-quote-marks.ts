import { type Claim, claimExtent } from './claim.ts'
import { attributeOf, type CheckContext, type Finding, type PairedMark } from './finding.ts'
import { areFragments, type Fragment, type Span } from './span.ts'

/** A quote that takes in its outer quotation marks, or holds one of a pair without the other. */
export function checkQuoteMarks(context: CheckContext, claim: Claim): Finding | null {
  if (!attributeOf(context.codebook, claim, 'marks')) return null
  const marks = claim.fragments.flatMap(fragment => context.marksIn(fragment))
  if (marks.length === 0) return null
  const isOuter = holdsOuter(context, claim.fragments)
  const halves = marks.filter(({ other }) => !isInside(claim.fragments, other))
  if (!isOuter && halves.length === 0) return null
  const fragments = isOuter
    ? withoutOuter(context, claim.fragments)
    : halves.reduce<readonly Fragment[] | null>(
        (left, half) => left && settleHalf(context, left, half),
        claim.fragments,
      )
  const settled = fragments && settlesAll(context, fragments) ? fragments : null
  return {
    check: 'quote-marks',
    claims: [claim.id],
    explanation: isOuter
      ? 'The span takes in the quotation marks around the quote. They stay outside; marks within it stay.'
      : tellHalf(context, halves),
    ...(settled && {
      fix: {
        label: isOuter ? 'Leave the marks out' : labelHalf(claim.fragments, settled),
        changes: [{ id: claim.id, parts: { fragments: settled } }],
      },
    }),
  }
}

function tellHalf({ slice }: CheckContext, halves: readonly PairedMark[]): string {
  const [half] = halves
  const signAt = (at: number) => slice({ start: at, end: at + 1 })
  if (!half) return ''
  return `The span holds ${signAt(half.at)} but not the ${signAt(half.other)} that pairs with it. A quote holds both of a pair or none.`
}

function labelHalf(before: readonly Span[], after: readonly Span[]): string {
  const length = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0)
  return length(after) > length(before) ? 'Take in the other mark' : 'Leave the mark out'
}

function isInside(fragments: readonly Span[], at: number): boolean {
  return fragments.some(({ start, end }) => start <= at && at < end)
}

/** True when a pair stands at both ends of the claim, or of one of its parts. */
function holdsOuter(context: CheckContext, fragments: readonly Fragment[]): boolean {
  return (
    isAround(context, claimExtent({ fragments })) || fragments.some(fragment => isAround(context, fragment))
  )
}

function isAround({ marksIn }: CheckContext, { start, end }: Span): boolean {
  const [first] = marksIn({ start, end: start + 1 })
  return first?.other === end - 1
}

/** A fix that leaves something to tell is none. */
function settlesAll(context: CheckContext, fragments: readonly Fragment[]): boolean {
  if (!areFragments(fragments, Number.MAX_SAFE_INTEGER) || holdsOuter(context, fragments)) return false
  const marks = fragments.flatMap(fragment => context.marksIn(fragment))
  return marks.every(({ other }) => isInside(fragments, other))
}

/** Without the marks at both ends, the white space within them, and a comma before the last. */
function withoutOuter(context: CheckContext, fragments: readonly Fragment[]): readonly Fragment[] {
  const isWhole = isAround(context, claimExtent({ fragments }))
  return fragments.map((fragment, at) => {
    const isPart = isAround(context, fragment)
    let span: Span = fragment
    if (isPart || (isWhole && at === 0))
      span = skip(context, { ...span, start: span.start + 1 }, /^\p{White_Space}+/u)
    if (isPart || (isWhole && at === fragments.length - 1))
      span = skip(context, { ...span, end: span.end - 1 }, /[,\p{White_Space}]+$/u)
    return { ...fragment, start: span.start, end: span.end }
  })
}

/** A half at an end of its fragment goes; one whose other stands right beside a fragment gets it. */
function settleHalf(
  context: CheckContext,
  fragments: readonly Fragment[],
  { at, other }: PairedMark,
): readonly Fragment[] | null {
  const place = fragments.findIndex(({ start, end }) => start <= at && at < end)
  const fragment = fragments[place]
  if (!fragment) return null
  const replace = (span: Span) => fragments.toSpliced(place, 1, { ...fragment, ...span })
  if (fragment.start === at)
    return replace(skip(context, { start: at + 1, end: fragment.end }, /^\p{White_Space}+/u))
  if (fragment.end === at + 1)
    return replace(skip(context, { start: fragment.start, end: at }, /[,\p{White_Space}]+$/u))
  const beside = fragments.findIndex(({ start, end }) => end === other || start === other + 1)
  const neighbour = fragments[beside]
  if (!neighbour) return null
  const taken = neighbour.end === other ? { ...neighbour, end: other + 1 } : { ...neighbour, start: other }
  return fragments.toSpliced(beside, 1, taken)
}

/** The span without what the pattern finds at one end of it. */
function skip({ slice }: CheckContext, span: Span, pattern: RegExp): Span {
  const found = [...(pattern.exec(slice(span))?.[0] ?? '')].length
  if (found === 0) return span
  return pattern.source.startsWith('^')
    ? { ...span, start: span.start + found }
    : { ...span, end: span.end - found }
}
