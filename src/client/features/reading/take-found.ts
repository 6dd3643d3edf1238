import { selectCaret } from '../../../text/dom/caret.ts'
import { findingOf } from './find-store.ts'
import type { OpenArticle } from './open-article.ts'
import { findPage } from './scroll-to-claim.ts'

/** Selects the place that one has gone to as if by hand, so that it can be tagged or read on from. */
export function takeFound(open: OpenArticle): void {
  const { places, claims, current } = findingOf(open).getState()
  const place = claims === null ? places[current] : undefined
  const page = findPage(open)
  if (place && page) selectCaret(page, { anchor: place.start, at: place.end })
}
