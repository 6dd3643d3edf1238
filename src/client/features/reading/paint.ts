import type { Claim } from '../../../core/claim.ts'
import { type ClaimTest, everyClaim } from '../../../core/claim-filter.ts'
import type { Id } from '../../../core/id.ts'
import type { ClaimIndex } from '../../../text/claim-index.ts'
import type { Reader } from '../../../text/reader.ts'
import type { TypeOrder } from '../../../text/type-order.ts'
import type { BesideLayer } from './beside-layer.ts'
import { type PaintedText, paintParagraph } from './paint-paragraph.ts'

/** What one paragraph shows, and what of it stands out. */
export interface ParagraphPaint extends PaintedText {
  /** The own claim that has the focus, and the claim of another layer that is looked at, here or elsewhere. */
  readonly focused: Id | null
  readonly looked: Id | null
  /** What of the lines is proposed, and the proposal that is looked at. */
  readonly proposed: ReadonlySet<Id>
  readonly proposedCurrent: Id | null
}

/** What reviewers propose, as if these were claims under the ids of the reviews. */
export interface Proposals {
  readonly index: ClaimIndex
  readonly current: Id | null
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
  /** Draws the claims that fit, and the focused one unless its type is hidden. */
  setFilter(hidden: ReadonlySet<string>, fits: ClaimTest): void
  /** Draws the claims of these layers too, each layer outside of the one before it. */
  setBeside(layers: readonly BesideLayer[]): void
  /** Sets the claim of another layer that is looked at. */
  setLooked(claim: Claim | undefined): void
  /** Draws these outside of all else. */
  setProposals(proposals: Proposals): void
  /** Those that are drawn; null while there never were any. */
  proposals(): Proposals | null
}

const nothing: ReadonlySet<Id> = new Set()

interface PaintOptions {
  readonly reader: Reader
  readonly index: ClaimIndex
  readonly typeOrder: TypeOrder
}

export function createPaint({ reader, index, typeOrder }: PaintOptions): Paint {
  const kept = new Map<number, ParagraphPaint>()
  const { subscribe, tell } = createListeners()
  let focused: Claim | undefined
  let looked: Claim | undefined
  let filter = { hidden: new Set() as ReadonlySet<string>, fits: everyClaim }
  let beside: readonly BesideLayer[] = []
  let proposals: Proposals | null = null
  let proposed = nothing

  function compute(at: number): ParagraphPaint {
    const layers = [index, ...beside.map(layer => layer.index)]
    if (proposals) layers.push(proposals.index)
    const painted = paintParagraph(at, { reader, typeOrder, layers, ...filter, kept: focused?.id ?? null })
    return {
      ...{ ...painted, focused: focused?.id ?? null, looked: looked?.id ?? null },
      ...{ proposed, proposedCurrent: proposals?.current ?? null },
    }
  }

  function repaint(paragraphs: Iterable<number>): void {
    for (const at of new Set(paragraphs)) {
      kept.delete(at)
      tell(at)
    }
  }

  return {
    read(at) {
      const paint = kept.get(at) ?? compute(at)
      kept.set(at, paint)
      return paint
    },
    subscribe,
    touch: claims => repaint(claims.flatMap(claim => [...index.paragraphsOf(claim)])),
    setFocused(claim) {
      const before = focused
      focused = claim
      this.touch([before, claim].filter(each => each !== undefined))
    },
    setFilter(hidden, fits) {
      filter = { hidden, fits }
      repaint(kept.keys())
    },
    setBeside(layers) {
      beside = layers
      repaint(kept.keys())
    },
    setLooked(claim) {
      const before = looked
      looked = claim
      this.touch([before, claim].filter(each => each !== undefined))
    },
    setProposals(next) {
      const before = proposals?.index.all() ?? []
      proposals = next
      proposed = new Set(next.index.all().map(({ id }) => id))
      this.touch([...before, ...next.index.all()])
    },
    proposals: () => proposals,
  }
}

/** Who listens to which paragraph; one function a paragraph subscribes to it, always the same. */
function createListeners() {
  const listeners = new Map<number, Set<() => void>>()
  const subscriptions = new Map<number, (onChange: () => void) => () => void>()

  function listenAt(at: number, onChange: () => void): () => void {
    const here = listeners.get(at) ?? new Set()
    listeners.set(at, here.add(onChange))
    return () => here.delete(onChange)
  }
  return {
    subscribe(at: number) {
      const subscription = subscriptions.get(at) ?? (onChange => listenAt(at, onChange))
      subscriptions.set(at, subscription)
      return subscription
    },
    tell(at: number) {
      for (const listener of listeners.get(at) ?? []) listener()
    },
  }
}
