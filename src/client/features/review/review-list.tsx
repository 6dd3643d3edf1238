import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type Claim, compareText } from '../../../core/claim.ts'
import type { LayerStatus } from '../../../core/layer.ts'
import { readLayerReviews, standingOf } from '../../../core/layer-review.ts'
import type { Verdict } from '../../../core/review.ts'
import { isChangedSince } from '../../../core/reviewed-claim.ts'
import { Button } from '../../ui/button.tsx'
import type { Keymap } from '../../ui/keymap.ts'
import { plural } from '../../ui/plural.ts'
import { presentDay } from '../../ui/present-day.ts'
import { TypeMark } from '../../ui/type-mark.tsx'
import type { ReviewContent } from './fetch-review.ts'
import type { ReviewCommand } from './review-keys.ts'
import styles from './review-list.module.css'
import type { ReviewAddress } from './review-search.ts'
import type { ReviewDeskState } from './use-review-desk.ts'
import { verdictSigns } from './verdict-signs.ts'

const verdictWords: { readonly [V in Verdict]: string } = {
  agree: 'agreed',
  fix: 'to fix',
  dispute: 'disputed',
  missed: 'missed',
}

const statusWords: { readonly [S in LayerStatus]: string } = {
  draft: 'a draft',
  submitted: 'submitted',
  returned: 'returned for correction',
  accepted: 'accepted',
}

export interface ReviewListProps {
  readonly content: ReviewContent
  readonly desk: ReviewDeskState
  readonly shown: readonly Claim[]
  readonly address: ReviewAddress
  readonly keymap: Keymap<ReviewCommand>
  readonly onTurn: (name: 'mine' | 'left') => void
}

/** Whose layer it is, how far the review is, and its claims in the order of the text. */
export function ReviewList(props: ReviewListProps) {
  const { content, desk } = props
  const { chosen, choices, claims, answer } = content
  const { own } = desk.state
  const { byClaim, missed } = desk.mine
  const done = claims.filter(({ id }) => byClaim.has(id)).length
  const records = [
    ...answer.layers.map(({ layer }) => layer).filter(({ id }) => id !== own?.id),
    ...(own ? [own] : []),
  ]
  const standing = chosen && standingOf(chosen.layer, readLayerReviews(records, chosen.layer.id))
  const [last] = claims.map(({ modified }) => modified).sort((a, b) => compareText(b, a))
  return (
    <nav className={styles.list} aria-label="Claims of the layer">
      <h2 className={styles.name}>
        <bdi>{chosen?.name}</bdi>
      </h2>
      <p className={styles.quiet}>
        {plural(claims.length, 'claim')}, {standing && statusWords[standing]}
        {last !== undefined && (
          <>
            , last changed <time dateTime={last}>{presentDay(last, new Date())}</time>
          </>
        )}
      </p>
      {choices
        .filter(({ layer }) => layer.id !== chosen?.layer.id)
        .map(({ layer, name }) => (
          <p key={layer.id}>
            <Link
              to="/articles/$articleId/review"
              params={{ articleId: answer.article.id }}
              search={{ layer: layer.id }}
            >
              Review {name}
            </Link>
          </p>
        ))}
      <p role="status">
        {done} reviewed, {claims.length - done} to go.
        {missed.length > 0 && ` You added ${missed.length} missed.`}
      </p>
      <div className={styles.squares} aria-hidden="true">
        {claims.map(({ id }) => (
          <span
            key={id}
            className={styles.square}
            data-verdict={byClaim.get(id)?.verdict}
            data-current={id === desk.at || undefined}
          />
        ))}
      </div>
      <ClaimItems {...props} />
      <Switches {...props} />
    </nav>
  )
}

/** Folded where there is no room for it beside the text. */
function ClaimItems({ content, desk, shown }: ReviewListProps) {
  const { reader } = content
  const { byClaim, missed } = desk.mine
  const [isOpen, setIsOpen] = useState(false)
  const quote = (claim: Pick<Claim, 'fragments'>) =>
    claim.fragments.map(({ start, end }) => reader.points.slice(start, end)).join(' … ')
  return (
    <div className={styles.fold} data-open={isOpen || undefined}>
      <span className={styles.opener}>
        <Button aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Hide the list' : 'Show the list'}
        </Button>
      </span>
      <div className={styles.folded}>
        <ul className={styles.items}>
          {shown.map(claim => {
            const review = byClaim.get(claim.id)
            const isChanged = review !== undefined && isChangedSince(review, claim)
            return (
              <li key={claim.id}>
                <button
                  type="button"
                  className={styles.item}
                  data-verdict={review?.verdict}
                  aria-current={claim.id === desk.at || undefined}
                  aria-label={`${quote(claim)}, ${review ? verdictWords[review.verdict] : 'to review'}${isChanged ? ', changed since' : ''}`}
                  onClick={() => desk.goTo(claim.id)}
                >
                  <span className={styles.sign}>{review ? verdictSigns[review.verdict] : '•'}</span>
                  <TypeMark type={claim.type} />
                  <span className={styles.words}>{quote(claim)}</span>
                </button>
              </li>
            )
          })}
        </ul>
        {missed.length > 0 && (
          <>
            <h3 className={styles.name}>Missed</h3>
            <ul className={styles.items}>
              {missed.map(review => (
                <li key={review.id} className={styles.missed}>
                  <TypeMark type={review.proposal?.type ?? ''} hollow />
                  <span className={styles.words}>
                    {quote({ fragments: review.proposal?.fragments ?? [] })}
                  </span>
                  <Button variant="text" onPress={() => desk.remove(review)}>
                    Take out
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  )
}

function Switches({ address, keymap, onTurn }: ReviewListProps) {
  return (
    <div className={styles.switches}>
      <Button
        keys={keymap.printed('mine')[0]}
        aria-pressed={address.mine ?? false}
        onPress={() => onTurn('mine')}
      >
        My own tags
      </Button>
      <Button
        keys={keymap.printed('left')[0]}
        aria-pressed={address.left ?? false}
        onPress={() => onTurn('left')}
      >
        Only what is left
      </Button>
    </div>
  )
}
