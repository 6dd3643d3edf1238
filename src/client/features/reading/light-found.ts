import type { Span } from '../../../core/span.ts'
import type { Page } from '../../../text/dom/paragraph-points.ts'
import { rangesInParagraph } from '../../../text/dom/ranges-in-paragraph.ts'
import { createAfterPaint } from '../../ui/after-paint.ts'
import { firstFrom } from './find-in-article.ts'
import { findingOf } from './find-store.ts'
import type { OpenArticle } from './open-article.ts'
import { findPage } from './scroll-to-claim.ts'

/** The CSS highlights of all that was found near the screen, and of the place gone to. */
const foundHighlight = 'assay-find'
const currentHighlight = 'assay-find-current'
/** Over what is pending and over each other. */
const priorities = { [foundHighlight]: 40, [currentHighlight]: 41 }

/** Lights what is found near the screen, again after whatever was painted there, until the answered function is called. */
export function lightFound(open: OpenArticle): () => void {
  const { plan, cancel } = createAfterPaint(() => light(open))
  const stopFinding = findingOf(open).subscribe(plan)
  const stopLayout = open.layout.subscribe(plan)
  plan()
  return () => {
    cancel()
    stopFinding()
    stopLayout()
    CSS.highlights.delete(foundHighlight)
    CSS.highlights.delete(currentHighlight)
  }
}

function light(open: OpenArticle): void {
  const page = findPage(open)
  const { places, claims, current } = findingOf(open).getState()
  const here = claims === null ? places[current] : undefined
  const others: StaticRange[] = []
  const gone: StaticRange[] = []
  for (const element of page && places.length > 0 ? open.layout.elements() : []) {
    if (!page) break
    for (const paragraph of element.querySelectorAll('[data-paragraph]')) {
      const spans = placesIn(page, paragraph, places)
      others.push(
        ...rangesInParagraph(
          page,
          paragraph,
          spans.filter(span => span !== here),
        ),
      )
      if (here && spans.includes(here)) gone.push(...rangesInParagraph(page, paragraph, [here]))
    }
  }
  put(foundHighlight, others)
  put(currentHighlight, gone)
}

/** The places that touch a paragraph; the first of them may begin before it. */
function placesIn({ reader }: Page, element: Element, places: readonly Span[]): readonly Span[] {
  const paragraph = reader.paragraphs[Number(element.getAttribute('data-paragraph'))]
  if (!paragraph) return []
  const after = firstFrom(places, paragraph.start)
  const isCut = (places[after - 1]?.end ?? 0) > paragraph.start
  return places.slice(isCut ? after - 1 : after, firstFrom(places, paragraph.end))
}

function put(name: keyof typeof priorities, ranges: readonly StaticRange[]): void {
  const highlight = new Highlight()
  highlight.priority = priorities[name]
  for (const range of ranges) highlight.add(range)
  CSS.highlights.set(name, highlight)
}
