import { shorten } from '../core/describe-json.ts'
import { type Fragment, normaliseFragments, type Span } from '../core/span.ts'
import type { ArticleText } from './find-offset-unit.ts'
import { findOffsetUnit } from './find-offset-unit.ts'
import type { ForeignAnnotation, ForeignDocument, ForeignTarget } from './foreign.ts'
import type { LossList } from './loss-list.ts'
import type { OffsetCount } from './offset-unit.ts'
import { placeQuote } from './place-quote.ts'

/** Where an annotation stands, or why it stands nowhere. */
export type Placed =
  | { readonly fragments: readonly Fragment[]; readonly problem: null }
  | { readonly fragments: null; readonly problem: string }

interface PlacedDocument {
  /** Null where the document has no positions. */
  readonly count: OffsetCount | null
  /** One for each annotation. */
  readonly placed: readonly Placed[]
}

/** Gives each annotation of a document its fragments: by position where the text there is what is quoted, else by the quotation. */
export function placeTargets(document: ForeignDocument, text: ArticleText, losses: LossList): PlacedDocument {
  const targets = document.annotations.flatMap(annotation => annotation.targets)
  const positioned = targets.filter(hasPosition)
  const fit = findOffsetUnit(text, positioned, document.unit)
  const misfits = new Set(fit.misfits)
  const spans = new Map<ForeignTarget, Span>()
  for (const [index, target] of positioned.entries()) {
    const span = fit.spans[index]
    if (span && !misfits.has(index)) spans.set(target, span)
  }
  if (positioned.length > 0 && !fit.isProven)
    losses.add(
      `{n} {position|positions} could not be proven: the file quotes nothing. They were read as ${fit.count}.`,
      positioned.length,
    )
  const place = (annotation: ForeignAnnotation) => placeAnnotation(annotation, { spans, text, losses })
  return { count: positioned.length > 0 ? fit.count : null, placed: document.annotations.map(place) }
}

interface Context {
  readonly spans: ReadonlyMap<ForeignTarget, Span>
  readonly text: ArticleText
  readonly losses: LossList
}

function placeAnnotation({ targets }: ForeignAnnotation, context: Context): Placed {
  const fragments: Fragment[] = []
  for (const target of targets) {
    const placed = context.spans.get(target) ?? placeByQuote(target, context)
    if (typeof placed === 'string') return { fragments: null, problem: placed }
    fragments.push({ start: placed.start, end: placed.end })
  }
  if (fragments.length === 0) return { fragments: null, problem: 'Expected a place in the text; found none.' }
  return { fragments: normaliseFragments(fragments), problem: null }
}

/** The span, or a sentence that says why there is none. */
function placeByQuote(target: ForeignTarget, { text, losses }: Context): Span | string {
  const { exact } = target
  const where = hasPosition(target) ? ` from ${target.start} to ${target.end}` : ''
  if (exact === null)
    return `Expected a place in the text${where ? `;${where} there is none, in whatever unit` : ''}.`
  const place = placeQuote(text.points, { ...target, exact })
  if (place.kind === 'found') {
    if (place.by === 'position') {
      losses.add(
        '{n} {quotation is|quotations are} in the text more than once; the place much nearest to the position was taken.',
      )
    } else if (hasPosition(target)) {
      losses.add(
        '{n} {place|places} in the text {was|were} found by the quotation: the position in the file leads to other words.',
      )
    }
    return place.span
  }
  const quoted = `“${shorten(exact)}”`
  if (place.kind === 'missing') return `Expected ${quoted}${where} in the text; the text has it nowhere.`
  const starts = place.spans.map(({ start }) => start).join(', ')
  return `Expected ${quoted}${where} once; the text has it at ${starts} (code points), and nothing says which is meant.`
}

function hasPosition(target: ForeignTarget): target is ForeignTarget & { start: number; end: number } {
  return target.start !== null && target.end !== null
}
