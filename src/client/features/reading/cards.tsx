import { useCallback, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { type Claim, compareClaims } from '../../../core/claim.ts'
import { createAfterPaint } from '../../ui/after-paint.ts'
import { usePreferences } from '../../ui/preferences.ts'
import styles from './cards.module.css'
import { ClaimCard } from './claim-card.tsx'
import { placesNear } from './claim-places.ts'
import type { ClaimPlace } from './ink-layout.ts'
import { useOpenArticle, useReadingAfterPaint } from './open-article.ts'
import { chooseForCards, placeCards, placeCardsAround } from './place-cards.ts'

const gap = 5
const topmost = 8
/** A card pushed further than this from its line says less than the sign in the gutter. */
const furthest = 400

/** The claims near the screen as cards in the margin, each beside its first line, none over another. */
export function Cards() {
  const open = useOpenArticle()
  const ref = useRef<HTMLElement>(null)
  useSyncExternalStore(open.layout.subscribe, open.layout.version)
  useReadingAfterPaint(state => state.revision)
  const focused = useReadingAfterPaint(state => state.focused)
  useReadingAfterPaint(state => state.fits)
  // Cards of another height have other places.
  usePreferences(preferences => preferences.density)
  const places = chooseForCards(placesNear(open), focused)
  const claims = places.flatMap(({ id }) => open.index.get(id) ?? []).sort(compareClaims)
  const place = useCallback(() => {
    if (ref.current) arrange(ref.current, placesNear(open))
  }, [open])
  useEffect(place)
  useEffect(() => watchSize(ref.current, place), [place])
  useCardFocus(ref)
  const focusedType = claims.find(claim => claim.id === focused)?.type
  const stop = claims.find(claim => claim.id === focused) ?? claims[0]
  return (
    <section ref={ref} data-cards className={styles.cards} aria-label="Claims">
      <svg className={styles.leader} data-leader data-type={focusedType} aria-hidden="true">
        <path />
      </svg>
      {claims.map((claim: Claim) => (
        <ClaimCard
          key={claim.id}
          claim={claim}
          rank={open.index.rank(claim)}
          isFocused={claim.id === focused}
          isStop={claim === stop}
        />
      ))}
    </section>
  )
}

/** Gives the keyboard to the focused claim's card when that was wished for and the card is there. */
function useCardFocus(ref: React.RefObject<HTMLElement | null>): void {
  const { store } = useOpenArticle()
  const focusCard = useCallback(() => {
    const { wantsCard, focused } = store.getState()
    const card = ref.current?.querySelector<HTMLElement>('[data-focused]')
    if (!wantsCard || !card || card.dataset['card'] !== focused) return
    // Too far from its line until now, and not yet placed anew: what is hidden takes no keyboard.
    card.removeAttribute('data-far')
    card.focus({ preventScroll: true })
  }, [store, ref])
  useLayoutEffect(focusCard)
  useEffect(() => {
    const later = createAfterPaint(focusCard)
    const stop = store.subscribe(({ wantsCard }) => wantsCard && later.plan())
    return () => {
      stop()
      later.cancel()
    }
  }, [store, focusCard])
  useEffect(() => {
    // Whatever takes the keyboard ends the wish: a card that comes late must not call back who has gone on.
    const handleFocus = () => store.setState({ wantsCard: false })
    document.addEventListener('focusin', handleFocus)
    return () => document.removeEventListener('focusin', handleFocus)
  }, [store])
}

function watchSize(column: HTMLElement | null, onResize: () => void): (() => void) | undefined {
  if (!column?.parentElement) return undefined
  const observer = new ResizeObserver(onResize)
  observer.observe(column.parentElement)
  return () => observer.disconnect()
}

/** Moves the cards to their places. Reads every height first, then writes every place. */
function arrange(column: HTMLElement, places: readonly ClaimPlace[]): void {
  const leader = column.querySelector<SVGElement>('[data-leader]')
  const leaderWidth = leader?.clientWidth ?? 0
  const cards = [...column.querySelectorAll<HTMLElement>('[data-card]')]
  const placeOf = new Map(places.map(place => [place.id, place]))
  const wishes = cards.map(card => {
    const isFocused = card.dataset['focused'] !== undefined
    const want = (placeOf.get(card.dataset['card'] ?? '')?.y ?? 0) + (isFocused ? -6 : 1)
    return { want, height: card.offsetHeight + gap }
  })
  const held = cards.findIndex(card => card.dataset['focused'] !== undefined)
  const tops = held < 0 ? placeCards(wishes, topmost) : placeCardsAround(wishes, held, topmost)
  for (const [at, card] of cards.entries()) put(card, tops[at] ?? 0, wishes[at]?.want ?? 0)
  const line = placeOf.get(cards[held]?.dataset['card'] ?? '')?.line
  drawLeader(leader, { width: leaderWidth, line, top: tops[held] })
}

function put(card: HTMLElement, top: number, want: number): void {
  card.style.transform = `translateY(${Math.round(top)}px)`
  card.toggleAttribute('data-far', Math.abs(top - want) > furthest)
  if (card.dataset['placed'] !== undefined) return
  // Only what was somewhere before glides to its new place.
  requestAnimationFrame(() => {
    card.dataset['placed'] = ''
  })
}

interface LeaderPlace {
  /** Of the room between the text and the cards. */
  readonly width: number
  readonly line: number | undefined
  readonly top: number | undefined
}

/** From the end of the focused claim's first line of text to its card. */
function drawLeader(leader: SVGElement | null, { width, line, top }: LeaderPlace): void {
  const path = leader?.firstElementChild
  if (!path) return
  if (line === undefined || top === undefined) path.setAttribute('d', '')
  else path.setAttribute('d', `M8 ${line}H${width - 20}L${width - 10} ${top + 17}H${width - 1}`)
}
