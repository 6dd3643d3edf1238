// The guideline: a claim is the shortest text that stands as a statement.
import { contains, type Span } from '../core/span.ts'
import { attributionAfter, attributionBefore, leadsToThat } from './attribution.ts'
import type { Reader } from './reader.ts'
import { snapSpan } from './snap-span.ts'
import { skipWhiteSpace, skipWhiteSpaceBack } from './white-space.ts'

export type TrimKind = 'lead-in' | 'attribution' | 'marks' | 'comma' | 'editor'

export interface GuidelineTrim {
  /** What is left of the selection, code points. */
  readonly span: Span
  /** What goes, in the order of the text, each without the white space around it. */
  readonly cuts: readonly { readonly kind: TrimKind; readonly text: string }[]
}

interface Cut {
  readonly kind: TrimKind
  /** UTF-16 units that go at the beginning and at the end. */
  readonly head: number
  readonly tail: number
}

/** More than this, in code points, is no statement, and is left as it was selected. */
const longest = 4_000

/**
 * What the guideline leaves out at the ends of a selection: a lead-in (“that”, “but”, “first”, “and”), an
 * attribution, the outer quotation marks, a trailing comma. Null where there is nothing, or where it is not sure. Lead-ins and attributions are known by the rules of English alone; other languages lose marks and commas.
 */
export function trimToGuideline(reader: Reader, span: Span): GuidelineTrim | null {
  if (span.end - span.start > longest) return null
  const { text, toUtf16, toCodePoint } = reader.points
  const base = toUtf16(span.start)
  let start = base
  let end = toUtf16(span.end)
  const heads: GuidelineTrim['cuts'][number][] = []
  const tails: GuidelineTrim['cuts'][number][] = []
  for (let cut = findCut(reader, start, end); cut; cut = findCut(reader, start, end)) {
    if (cut.head > 0) heads.push({ kind: cut.kind, text: text.slice(start, start + cut.head).trim() })
    if (cut.tail > 0) tails.unshift({ kind: cut.kind, text: text.slice(end - cut.tail, end).trim() })
    start = skipWhiteSpace(text, start + cut.head, end - cut.tail)
    end = skipWhiteSpaceBack(text, start, end - cut.tail)
  }
  const left = { start: toCodePoint(start), end: toCodePoint(end) }
  const cuts = [...heads, ...tails]
  return cuts.length > 0 && isWhole(reader, left, span) ? { span: left, cuts } : null
}

/** True for a span inside the selection that cuts through no character as a reader sees it. */
function isWhole(reader: Reader, left: Span, span: Span): boolean {
  const snapped = snapSpan(reader, left, 'grapheme')
  return snapped?.start === left.start && snapped.end === left.end && contains(span, left)
}

/** The next thing to go, which leaves something to read; null when there is none. */
function findCut({ points, locale }: Reader, start: number, end: number): Cut | null {
  const inside = points.text.slice(start, end)
  const before = points.text.slice(Math.max(0, start - 200), start)
  const isEnglish = /^en\b/.test(locale)
  const cuts: readonly Cut[] = [
    ...(isEnglish
      ? [
          { kind: 'attribution', head: attributionBefore(inside), tail: 0 } as const,
          { kind: 'attribution', head: 0, tail: attributionAfter(inside) } as const,
          { kind: 'lead-in', head: leadIn(inside, before), tail: 0 } as const,
          { kind: 'editor', head: 0, tail: editorsBracket.exec(inside)?.[0].length ?? 0 } as const,
        ]
      : []),
    { kind: 'marks', ...outerMarks(inside) },
    { kind: 'comma', head: 0, tail: trailingComma.exec(inside)?.[0].length ?? 0 },
  ]
  return (
    cuts.find(
      ({ head, tail }) => head + tail > 0 && /[\p{L}\p{N}]/u.test(inside.slice(head, inside.length - tail)),
    ) ?? null
  )
}

const trailingComma = /\s*[,،，、]$/u
const editorsBracket = /\s*\([^()]{0,200}[-–—]\s*ed\.\)$/u
const leading = /^(?:(?:but|and)\s+(?!for\b|so on\b)|(?:first|second|third),\s+)/iu
const leadingThat = /^that\s+(?!(?:is|was|will|would|has|had|can|could|may|might|must|should|does|did)\b)/u

function leadIn(inside: string, before: string): number {
  const that = leadsToThat(before) ? leadingThat.exec(inside) : null
  return (that ?? leading.exec(inside))?.[0].length ?? 0
}

const opening = /^["“„«]/u
const closing = /["“”»]$/u
const anyMark = /["“”„«»]/gu

/** Quotation marks around all of it, or one whose partner was not selected; none where a second pair begins. */
function outerMarks(inside: string): Pick<Cut, 'head' | 'tail'> {
  const head = opening.test(inside) ? 1 : 0
  const tail = inside.length > 1 && closing.test(inside) ? 1 : 0
  const isPaired = (inside.match(anyMark)?.length ?? 0) > head + tail
  return isPaired ? { head: 0, tail: 0 } : { head, tail }
}
