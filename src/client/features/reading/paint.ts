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
  readonly proposals: Proposals | null
}

/** What reviewers propose, as if these were claims under the ids of the reviews. */
export interface Proposals {
  readonly index: ClaimIndex
  /** The one that is looked at. */
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

interface PaintOptions {
  readonly reader: Reader
  readonly index: ClaimIndex
  readonly typeOrder: TypeOrder
}

/** What of the layers is drawn, and what of it stands out. */
interface Drawn {
  focused: Claim | undefined
  looked: Claim | undefined
  filter: { readonly hidden: ReadonlySet<string>; readonly fits: ClaimTest }
  beside: readonly BesideLayer[]
  proposals: Proposals | null
}

export function createPaint(options: PaintOptions): Paint {
  const { index } = options
  const kept = new Map<number, ParagraphPaint>()
  const { subscribe, tell } = createListeners()
  const filter = { hidden: new Set<string>(), fits: everyClaim }
  const drawn: Drawn = { focused: undefined, looked: undefined, beside: [], proposals: null, filter }

  function repaint(paragraphs: Iterable<number>): void {
    for (const at of new Set(paragraphs)) {
      kept.delete(at)
      tell(at)
    }
  }
  function touch(claims: readonly (Claim | undefined)[]): void {
    repaint(claims.flatMap(claim => (claim ? [...index.paragraphsOf(claim)] : [])))
  }
  /** Has another claim stand out, and the one of before no longer. */
  function pick(name: 'focused' | 'looked', claim: Claim | undefined): void {
    const before = drawn[name]
    drawn[name] = claim
    touch([before, claim])
  }

  return {
    read(at) {
      const paint = kept.get(at) ?? paintNow(at, options, drawn)
      kept.set(at, paint)
      return paint
    },
    subscribe,
    touch,
    setFocused: claim => pick('focused', claim),
    setLooked: claim => pick('looked', claim),
    setFilter(hidden, fits) {
      drawn.filter = { hidden, fits }
      repaint(kept.keys())
    },
    setBeside(layers) {
      drawn.beside = layers
      repaint(kept.keys())
    },
    setProposals(proposals) {
      const before = drawn.proposals?.index.all() ?? []
      drawn.proposals = proposals
      touch([...before, ...proposals.index.all()])
    },
    proposals: () => drawn.proposals,
  }
}

function paintNow(at: number, { reader, index, typeOrder }: PaintOptions, drawn: Drawn): ParagraphPaint {
  const { focused, looked, filter, beside, proposals } = drawn
  const layers = [index, ...beside.map(layer => layer.index), ...(proposals ? [proposals.index] : [])]
  const painted = paintParagraph(at, { reader, typeOrder, layers, ...filter, kept: focused?.id ?? null })
  return { ...painted, focused: focused?.id ?? null, looked: looked?.id ?? null, proposals }
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
