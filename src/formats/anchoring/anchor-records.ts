import type { Span } from '../../core/span.ts'
import { type AnchoredClaim, type AnchoringProgress, anchorClaims } from '../../text/anchor/anchor-claims.ts'
import type { AnchorSource } from './anchor-source.ts'
import { type AnchorItem, listAnchorItems, listAnchorWords } from './list-anchor-items.ts'

/** A record of the file and what became of its place. */
export type FoundItem = AnchorItem & AnchoredClaim

/** A file looked for in another text. */
export interface Anchoring {
  readonly source: AnchorSource
  readonly items: readonly FoundItem[]
  /** By `wordsKey`: values whose words stand in the other text too, and where. */
  readonly words: ReadonlyMap<string, Span>
}

/** Finds everything in a file that has a place in its text in another one; told and stopped as `anchorClaims` is. */
export function* anchorRecords(
  source: AnchorSource,
  newText: string,
): Generator<AnchoringProgress, Anchoring> {
  const items = listAnchorItems(source)
  const words = listAnchorWords(source)
  const oldText = source.bundle.text
  const steps = anchorClaims({ oldText, newText, claims: [...items, ...words] })
  let step = steps.next()
  for (; !step.done; step = steps.next()) yield step.value
  const found = new Map(step.value.map(anchored => [anchored.id, anchored]))
  return {
    source,
    items: items.flatMap(item => {
      const anchored = found.get(item.id)
      return anchored ? [{ ...item, ...anchored }] : []
    }),
    words: new Map(
      words.flatMap(({ id }) => {
        const { status, fragments: [first] = [] } = found.get(id) ?? {}
        return first && (status === 'exact' || status === 'moved') ? [[id, first]] : []
      }),
    ),
  }
}
