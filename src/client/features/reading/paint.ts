import type { Claim } from '../../../core/claim.ts'
import type { Id } from '../../../core/id.ts'
import type { ClaimIndex } from '../../../text/claim-index.ts'
import type { Reader } from '../../../text/reader.ts'
import { nestSegments, type SegmentNode } from '../../../text/segment-tree.ts'
import { segmentParagraph } from '../../../text/segments.ts'
import type { TypeOrder } from '../../../text/type-order.ts'

/** What one paragraph shows: its text and marks, and which of the claims in it has the focus. */
export interface ParagraphPaint {
  readonly nodes: readonly SegmentNode[]
  readonly focused: Id | null
}

/**
 * What the paragraphs show, computed when one comes near the screen and kept until something in it changes.
 * Each paragraph is subscribed to by itself, so that one edit paints one paragraph.
 */
export interface Paint {
  read(paragraph: number): ParagraphPaint
  subscribe(paragraph: number): (onChange: () => void) => () => void
  /** Repaints the paragraphs that the claims touch. */
  touch(claims: readonly Claim[]): void
  setFocused(claim: Claim | undefined): void
  setHidden(types: ReadonlySet<string>): void
}

interface PaintOptions {
  readonly reader: Reader
  readonly index: ClaimIndex
  readonly typeOrder: TypeOrder
}

export function createPaint({ reader, index, typeOrder }: PaintOptions): Paint {
  const kept = new Map<number, ParagraphPaint>()
  const listeners = new Map<number, Set<() => void>>()
  const subscriptions = new Map<number, (onChange: () => void) => () => void>()
  let focused: Claim | undefined
  let hidden: ReadonlySet<string> = new Set()

  function compute(at: number): ParagraphPaint {
    const paragraph = reader.paragraphs[at]
    if (!paragraph) throw new Error(`no paragraph ${at}`)
    const claims = index.touching(at).filter(claim => !hidden.has(claim.type))
    const nodes = nestSegments(segmentParagraph(paragraph, claims, typeOrder))
    return { nodes, focused: claims.some(claim => claim.id === focused?.id) ? (focused?.id ?? null) : null }
  }

  function repaint(paragraphs: Iterable<number>): void {
    for (const at of new Set(paragraphs)) {
      kept.delete(at)
      for (const listener of listeners.get(at) ?? []) listener()
    }
  }

  return {
    read(at) {
      const paint = kept.get(at) ?? compute(at)
      kept.set(at, paint)
      return paint
    },
    subscribe(at) {
      const subscription = subscriptions.get(at) ?? (onChange => listenAt(listeners, at, onChange))
      subscriptions.set(at, subscription)
      return subscription
    },
    touch: claims => repaint(claims.flatMap(claim => [...index.paragraphsOf(claim)])),
    setFocused(claim) {
      const before = focused
      focused = claim
      this.touch([before, claim].filter(each => each !== undefined))
    },
    setHidden(types) {
      hidden = types
      repaint(kept.keys())
    },
  }
}

function listenAt(listeners: Map<number, Set<() => void>>, at: number, onChange: () => void): () => void {
  const here = listeners.get(at) ?? new Set()
  listeners.set(at, here.add(onChange))
  return () => here.delete(onChange)
}
