import type { FoundItem } from '../../../../formats/anchoring/anchor-records.ts'
import { isWordForWord } from './decisions.ts'

/** The items of a report in the order they are looked at. */
export interface OrderedItems {
  /** Those that need a person first, then those whose words changed, the least alike first. */
  readonly pressing: readonly FoundItem[]
  /** Those that fit word for word, in the order of the text. */
  readonly settled: readonly FoundItem[]
}

/** Sorts by how much each needs a person; what needs as much stays in the order of the text. */
export function orderItems(items: readonly FoundItem[]): OrderedItems {
  const inText = items.toSorted((a, b) => startOf(a) - startOf(b))
  return {
    pressing: inText.filter(item => !isWordForWord(item)).toSorted((a, b) => needOf(b) - needOf(a)),
    settled: inText.filter(isWordForWord),
  }
}

/** Where it began in its own text. */
function startOf({ quotes }: FoundItem): number {
  return quotes[0]?.hint ?? 0
}

function needOf({ status, score }: FoundItem): number {
  if (status === 'ambiguous' || status === 'orphan') return 2
  return 1 - score
}
