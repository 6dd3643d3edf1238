import { compareSpans } from '../../../core/span.ts'
import { findInArticle, firstFrom } from './find-in-article.ts'
import { countFound, type FindState, findingOf } from './find-store.ts'
import { focusClaim } from './focus.ts'
import type { OpenArticle } from './open-article.ts'
import { firstVisibleOffset, scrollToOffset, showClaimText } from './scroll-to-claim.ts'

const sliceMilliseconds = 6
/** Claims that change one after the other are searched together. */
const restAfter = 250

/** Looks for what the store asks for, and again when that or the claims change, until the answered function is called. */
export function runFinding(open: OpenArticle): () => void {
  const finding = findingOf(open)
  const from = firstVisibleOffset(open)
  let timer: ReturnType<typeof setTimeout> | undefined
  function start(isNew: boolean): void {
    clearTimeout(timer)
    const { query, scope, wholeWords } = finding.getState()
    const steps = findInArticle(open, { query, scope, wholeWords })
    function goOn(): void {
      const until = performance.now() + sliceMilliseconds
      do {
        const step = steps.next()
        if (!step.done) continue
        const current = isNew ? -1 : keepCurrent(finding.getState(), step.value)
        finding.setState({ ...step.value, current, isDone: true })
        if (isNew && countFound(step.value) > 0) goToFound(open, nearest(step.value, from))
        return
      } while (performance.now() < until)
      timer = setTimeout(goOn)
    }
    finding.setState({ isDone: false })
    timer = setTimeout(goOn)
  }
  const stopAsking = finding.subscribe((now, before) => {
    const isSame = (['query', 'scope', 'wholeWords'] as const).every(key => now[key] === before[key])
    if (!isSame) start(true)
  })
  const stopClaims = open.store.subscribe((now, before) => {
    const isSame = (['revision', 'fits', 'order'] as const).every(key => now[key] === before[key])
    if (isSame || finding.getState().scope === 'text') return
    clearTimeout(timer)
    timer = setTimeout(() => start(false), restAfter)
  })
  start(true)
  return () => {
    clearTimeout(timer)
    stopAsking()
    stopClaims()
  }
}

type Found = Pick<FindState, 'places' | 'claims'>

/** The first thing found at or after an offset, else the first of all. */
function nearest({ places, claims }: Found, from: number): number {
  if (claims === null) return firstFrom(places, from) % places.length
  const after = claims
    .map((claim, at) => ({ at, span: claim.fragments[0] }))
    .filter(({ span }) => span && span.start >= from)
  after.sort((a, b) => (a.span && b.span ? compareSpans(a.span, b.span) : 0))
  return after[0]?.at ?? 0
}

/** The same claim as before, where it is still among those found. */
function keepCurrent({ claims: before, current }: FindState, { claims }: Found): number {
  const id = before?.[current]?.id
  return claims?.findIndex(claim => claim.id === id) ?? -1
}

/** Goes to the next or previous thing found, and after the last one to the first. */
export function stepThroughFound(open: OpenArticle, direction: -1 | 1): void {
  const state = findingOf(open).getState()
  const count = countFound(state)
  if (count === 0) return
  const from = state.current < 0 && direction < 0 ? 0 : state.current
  goToFound(open, (from + direction + count) % count)
}

function goToFound(open: OpenArticle, at: number): void {
  const finding = findingOf(open)
  const { places, claims } = finding.getState()
  finding.setState({ current: at })
  const claim = claims?.[at]
  const place = places[at]
  if (claim) {
    const now = open.index.get(claim.id)
    if (now) {
      focusClaim(open, now)
      showClaimText(open, now)
    }
  } else if (claims === null && place) scrollToOffset(open, place.start)
}
