// Runs inside every measured page, the same for every engine, before the page's own code. It only looks.
import { choosePlace, type Place, pointOf, scrollTo, selectPlace } from './places.ts'
import { scroll } from './scrolling.ts'
import { claimsOn, hasAllMarks, markedIds, type ProbeSetup, visibleParagraphs } from './seeing.ts'
import { afterFrame, watchKey } from './timing.ts'

/** What the measuring side calls in the page. */
export interface Probe {
  /** Milliseconds from the start of the navigation to the first frame that shows the whole screen with its marks. */
  readonly opened: Promise<number>
  /** Tells the rest of the article, once the page is open: until then only its beginning is known. */
  learn(whole: ProbeSetup): void
  /** True while the whole screen is shown with its marks. */
  isComplete(): boolean
  scrollTo(share: number): void
  scroll(seconds: number): Promise<{ fps: number; late: number }>
  choosePlace(seed: number): Place
  selectPlace(place: Place): void
  pointOf(place: Place): { x: number; y: number }
  /** From now on waits for the key that adds a claim at a place. */
  armAdd(key: string, place: Place): void
  /** From now on waits for the key that takes a claim away. */
  armDelete(key: string, place: Place, id: string): void
  /** What the armed key led to, and after how many milliseconds it was painted. */
  outcome(): Promise<{ time: number; id: string }>
}

declare global {
  interface Window {
    startProbe(setup: ProbeSetup): void
    probe: Probe
  }
}

window.startProbe = beginning => {
  let setup = beginning
  let outcome: Promise<{ time: number; id: string }> | null = null
  window.probe = {
    opened: watchOpen(beginning),
    learn(whole) {
      setup = whole
    },
    isComplete: () => isComplete(setup),
    scrollTo,
    scroll: seconds => scroll(setup, seconds),
    choosePlace: seed => choosePlace(setup, seed),
    selectPlace,
    pointOf,
    armAdd(key, place) {
      const before = new Set(markedIds(setup.kind, place.paragraph))
      outcome = watchKey(
        key,
        () => markedIds(setup.kind, place.paragraph).find(id => !before.has(id)) ?? null,
      )
    },
    armDelete(key, place, id) {
      outcome = watchKey(key, () => (markedIds(setup.kind, place.paragraph).includes(id) ? null : id))
    },
    outcome() {
      if (!outcome) throw new Error('no key is armed')
      return outcome
    },
  }
}

function watchOpen(setup: ProbeSetup): Promise<number> {
  return new Promise(resolve => {
    const look = () =>
      afterFrame(time => {
        if (isComplete(setup)) resolve(time)
        else look()
      })
    look()
  })
}

/** True when text fills the screen to its foot and every claim in sight bears its mark. */
function isComplete(setup: ProbeSetup): boolean {
  const { paragraphs, isFull } = visibleParagraphs()
  return isFull && paragraphs.every(each => hasAllMarks(setup, each, claimsOn(setup, each)))
}
