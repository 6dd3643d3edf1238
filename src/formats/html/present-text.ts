import type { Claim } from '../../core/claim.ts'
import type { Id } from '../../core/id.ts'
import { overlaps } from '../../core/span.ts'
import type { CodePoints } from '../../text/code-points.ts'
import { type Paragraph, paragraphIndexAt, splitParagraphs } from '../../text/paragraphs.ts'
import { type Cover, segmentParagraph } from '../../text/segments.ts'
import { escapeHtml } from './escape-html.ts'
import type { ReportTypes } from './report-types.ts'

interface TextOptions {
  readonly points: CodePoints
  readonly language: string
  readonly types: ReportTypes
  /** The number of each claim, from 1, and what its anchors begin with. */
  readonly numbers: ReadonlyMap<Id, number>
  readonly anchor: string
}

/** The text with every claim's line under it, the inner ones closer; and the claims that have a mark there. */
export function presentText(claims: readonly Claim[], options: TextOptions) {
  const paragraphs = splitParagraphs(options.points, options.language)
  const covering = spreadClaims(claims, paragraphs)
  const seen = new Set<Id>()
  const html = paragraphs
    .map((paragraph, index) => presentParagraph(paragraph, covering[index] ?? [], { ...options, seen }))
    .join('\n')
  return { html, seen }
}

/** For each paragraph the claims that touch it. */
function spreadClaims(claims: readonly Claim[], paragraphs: readonly Paragraph[]): readonly Claim[][] {
  const covering: Claim[][] = paragraphs.map(() => [])
  for (const claim of claims) {
    const touched = new Set<number>()
    for (const fragment of claim.fragments) {
      for (let at = paragraphIndexAt(paragraphs, fragment.start); at < paragraphs.length; at++) {
        const paragraph = paragraphs[at]
        if (!paragraph || paragraph.start >= fragment.end) break
        if (overlaps(paragraph, fragment)) touched.add(at)
      }
    }
    for (const at of touched) covering[at]?.push(claim)
  }
  return covering
}

interface ParagraphOptions extends TextOptions {
  readonly seen: Set<Id>
}

function presentParagraph(paragraph: Paragraph, claims: readonly Claim[], options: ParagraphOptions): string {
  const segments = segmentParagraph(paragraph, claims, { typeOrder: options.types.order })
  const inner = segments.map(({ start, end, covers }) => {
    const numbers = covers.map(cover => presentNumber(cover, options)).join('')
    const words = escapeHtml(options.points.slice(start, end))
    return numbers + covers.reduceRight((html, cover) => wrap(html, cover, options), words)
  })
  const classes = [paragraph.gap ? 'gap' : '', paragraph.kind === 'crosshead' ? 'head' : ''].filter(Boolean)
  return `<p dir="auto"${classes.length > 0 ? ` class="${classes.join(' ')}"` : ''}>${inner.join('')}</p>`
}

/** A link to the claim in the list, where its mark first begins. */
function presentNumber({ claim, type }: Cover, { seen, numbers, anchor, types }: ParagraphOptions): string {
  if (seen.has(claim)) return ''
  seen.add(claim)
  const number = numbers.get(claim) ?? 0
  const label = escapeHtml(`${types.labelOf(type)} ${number}`)
  const id = `${anchor}m${number}`
  return `<a class="n ${types.classOf(type)}" id="${id}" href="#${anchor}c${number}" aria-label="${label}">${number}</a>`
}

function wrap(html: string, { type, lane }: Cover, { types }: ParagraphOptions): string {
  return `<mark class="c ${types.classOf(type)} l${Math.min(lane, 3)}">${html}</mark>`
}
