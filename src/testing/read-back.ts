import type { Bundle } from '../core/bundle.ts'
import type { Claim } from '../core/claim.ts'
import { compareIds } from '../core/compare-ids.ts'
import type { ForeignAnnotation, ForeignDocument } from '../formats/foreign.ts'
import { isSameQuote } from '../formats/is-same-quote.ts'
import { indexCodePoints } from '../text/code-points.ts'

/** What a bundle's own records and claims should be once another format has held them: all but fragments' extensions. */
export function expectBack({ article, text, people, layers, claims }: Bundle) {
  return {
    text,
    own: { article, people, layers },
    claims: claims.toSorted(compareIds).map(claim => ({
      ...describeClaim(claim),
      annotator: people.find(({ id }) => id === layers.find(({ id }) => id === claim.layer)?.annotator)?.name,
    })),
  }
}

/** The same of a document that was read, its spans in code points; throws where a quotation is not what the text has. */
export function readBack(document: ForeignDocument) {
  const { text, own, annotations } = document
  const claims = annotations.toSorted(compareIds).map(annotation => {
    if (!annotation.own) throw new Error(`annotation ${annotation.id} came back without its record`)
    return {
      ...describeClaim({
        ...annotation.own,
        type: annotation.label,
        fragments: readSpans(document, annotation),
        attributes: annotation.attributes,
        note: annotation.note,
        created: annotation.created ?? '',
        modified: annotation.modified ?? '',
      }),
      annotator: annotation.annotator ?? undefined,
    }
  })
  return { text, own, claims }
}

function describeClaim({ fragments, ...claim }: Claim) {
  return { ...claim, spans: fragments.map(({ start, end }) => ({ start, end })) }
}

function readSpans({ text, unit }: ForeignDocument, { targets, id }: ForeignAnnotation) {
  const points = indexCodePoints(text ?? '')
  return targets.map(({ start, end, exact }) => {
    if (start === null || end === null) throw new Error(`annotation ${id} came back without a position`)
    const toPoint = unit === 'utf-16' ? points.toCodePoint : (offset: number) => offset
    const span = { start: toPoint(start), end: toPoint(end) }
    const words = points.slice(span.start, span.end)
    if (exact !== null && !isSameQuote(words, exact)) throw new Error(`${id}: “${exact}” is not “${words}”`)
    return span
  })
}
