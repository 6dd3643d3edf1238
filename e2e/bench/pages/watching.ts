import type { KnownArticle } from './known-article.ts'
import { lookOf, markedIn } from './marks.ts'
import { findParagraph } from './places.ts'
import { isComplete } from './seeing.ts'
import { type Input, type Outcome, watchInput } from './timing.ts'

/** What an input is to lead to. */
export type Result =
  /** A claim more in a paragraph. */
  | { readonly result: 'added'; readonly paragraph: number }
  /** A claim less. */
  | { readonly result: 'gone'; readonly paragraph: number; readonly id: string }
  /** Claims that look otherwise than now. */
  | { readonly result: 'look'; readonly paragraph: number; readonly ids: readonly string[] }
  /** A screen with all its marks but those of some types. */
  | { readonly result: 'shown'; readonly hidden: readonly string[] }

/** Waits for an input and what it leads to; gives the id of the claim, if it is about one, and the milliseconds. */
export function watch(known: KnownArticle, awaited: Input, wanted: Result): Promise<Outcome> {
  return watchInput(awaited, createSearch(known, wanted))
}

function createSearch(known: KnownArticle, wanted: Result): () => string | null {
  const { kind } = known
  if (wanted.result === 'shown') return () => (isComplete(known, wanted.hidden) ? '' : null)
  const { paragraph } = wanted
  const read = () => markedIn(kind, findParagraph(paragraph))
  switch (wanted.result) {
    case 'added': {
      const before = read()
      return () => [...read()].find(id => !before.has(id)) ?? null
    }
    case 'gone':
      return () => (read().has(wanted.id) ? null : wanted.id)
    case 'look': {
      const before = lookOf(kind, findParagraph(paragraph), wanted.ids)
      return () => {
        const now = lookOf(kind, findParagraph(paragraph), wanted.ids)
        return now === null || now === before ? null : wanted.ids.join()
      }
    }
  }
}
