// Runs inside every measured page, the same for every engine, before the page's own code. It only looks.
import { type ClaimPoint, chooseClaim } from './claim-points.ts'
import { recordFrames, takeFrames } from './frames.ts'
import { createKnownArticle, type KnownArticle, type ProbeSetup } from './known-article.ts'
import { choosePlace, type Place, pointOf, scrollTo, selectPlace } from './places.ts'
import { dragWay, scroll } from './scrolling.ts'
import { isComplete } from './seeing.ts'
import { afterFrame, type Input, type Outcome } from './timing.ts'
import { type Result, watch } from './watching.ts'

/** What the measuring side calls in the page. */
export interface Probe {
  /** Milliseconds from the start of the navigation to the first frame that shows the whole screen with its marks. */
  readonly opened: Promise<number>
  /** Tells the rest of the article, once the page is open: until then only its beginning is known. */
  learn(whole: ProbeSetup): void
  /** True while the whole screen is shown with its marks, but for those of hidden types. */
  isComplete(hidden?: readonly string[]): boolean
  scrollTo(share: number): void
  scroll(seconds: number): Promise<{ fps: number; late: number }>
  choosePlace(seed: number): Place
  selectPlace(place: Place): void
  pointOf(place: Place): { x: number; y: number }
  chooseClaim(seed: number): ClaimPoint
  dragWay(steps: number): readonly { x: number; y: number }[]
  /** From now on waits for an input and what it leads to. */
  arm(awaited: Input, wanted: Result): void
  /** What the awaited input led to, and after how many milliseconds it was painted. */
  outcome(): Promise<Outcome>
  recordFrames(): void
  takeFrames(): readonly number[]
  /** Nodes of the document. */
  countNodes(): number
}

declare global {
  interface Window {
    startProbe(setup: ProbeSetup): void
    probe: Probe
  }
}

window.startProbe = beginning => {
  let known = createKnownArticle(beginning)
  let outcome: Promise<Outcome> | null = null
  window.probe = {
    opened: watchOpen(known),
    learn(whole) {
      known = createKnownArticle(whole)
    },
    isComplete: (hidden = []) => isComplete(known, hidden),
    scrollTo,
    scroll: seconds => scroll(known, seconds),
    choosePlace: seed => choosePlace(known, seed),
    selectPlace,
    pointOf,
    chooseClaim: seed => chooseClaim(known, seed),
    dragWay,
    arm(awaited, wanted) {
      outcome = watch(known, awaited, wanted)
    },
    outcome() {
      if (!outcome) throw new Error('nothing is awaited')
      return outcome
    },
    recordFrames,
    takeFrames,
    countNodes,
  }
}

function watchOpen(known: KnownArticle): Promise<number> {
  return new Promise(resolve => {
    const look = () =>
      afterFrame(time => {
        if (isComplete(known, [])) resolve(time)
        else look()
      })
    look()
  })
}

function countNodes(): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL)
  let count = 1
  while (walker.nextNode()) count += 1
  return count
}
