import type { Span } from '../../core/span.ts'
import type { CodePoints } from '../../text/code-points.ts'
import type { OwnClaimRecord } from '../own-records.ts'
import type { Label } from './read-labels.ts'

/** The labels of a text, out of which claims take theirs. Offsets are UTF-16 units. */
export class LabelStock {
  readonly #labels: readonly Label[]
  readonly #taken = new Set<Label>()
  /** By place and name; several claims may have the same. */
  readonly #byKey = new Map<string, Label[]>()

  constructor(labels: readonly Label[]) {
    this.#labels = labels
    for (const label of labels.toReversed()) {
      const key = keyOf(label, label.label)
      const same = this.#byKey.get(key)
      if (same) same.push(label)
      else this.#byKey.set(key, [label])
    }
  }

  /** The labels of a claim's spans; null, and none taken, when one is not there. */
  take({ spans = [], type = '' }: OwnClaimRecord, points: CodePoints): readonly Label[] | null {
    if (spans.length === 0) return null
    const found: Label[] = []
    for (const { start, end } of spans) {
      if (Math.max(start, end) > points.length) break
      const key = keyOf({ start: points.toUtf16(start), end: points.toUtf16(end) }, type)
      const label = this.#byKey.get(key)?.pop()
      if (!label) break
      found.push(label)
    }
    if (found.length < spans.length) {
      for (const label of found.toReversed()) this.#byKey.get(keyOf(label, label.label))?.push(label)
      return null
    }
    for (const label of found) this.#taken.add(label)
    return found
  }

  /** What no claim took, in the file's order. */
  rest(): readonly Label[] {
    return this.#labels.filter(label => !this.#taken.has(label))
  }
}

function keyOf({ start, end }: Span, name: string): string {
  return `${start} ${end} ${name}`
}
