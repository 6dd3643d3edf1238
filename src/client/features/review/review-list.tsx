import { Link } from '@tanstack/react-router'
import type { Claim } from '../../../core/claim.ts'
import type { Verdict } from '../../../core/review.ts'
import { isChangedSince } from '../../../core/reviewed-claim.ts'
import { Button } from '../../ui/button.tsx'
import { plural } from '../../ui/plural.ts'
import { TypeMark } from '../../ui/type-mark.tsx'
import type { ReviewContent } from './fetch-review.ts'
import styles from './review-desk.module.css'
import type { ReviewDeskState } from './use-review-desk.ts'

const signs: { readonly [V in Verdict]: string } = { agree: '✓', fix: '✎', dispute: '≠', missed: '＋' }
const words: { readonly [V in Verdict]: string } = {
  agree: 'agreed',
  fix: 'to fix',
  dispute: 'disputed',
  missed: 'missed',
}

interface ReviewListProps {
  readonly content: ReviewContent
  readonly desk: ReviewDeskState
  readonly shown: readonly Claim[]
}

/** Whose layer it is, how far the review is, and its claims in the order of the text. */
export function ReviewList({ content, desk, shown }: ReviewListProps) {
  const { chosen, choices, claims, reader, answer } = content
  const { byClaim, missed } = desk.mine
  const done = claims.filter(({ id }) => byClaim.has(id)).length
  const quote = (claim: Pick<Claim, 'fragments'>) =>
    claim.fragments.map(({ start, end }) => reader.points.slice(start, end)).join(' … ')
  return (
    <nav className={styles.list} aria-label="Claims of the layer">
      <h2 className={styles.name}>{chosen?.name}</h2>
      <p className={styles.note}>
        {plural(claims.length, 'claim')}, {chosen?.layer.status}
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
      <ul className={styles.items}>
        {shown.map(claim => {
          const review = byClaim.get(claim.id)
          return (
            <li key={claim.id}>
              <button
                type="button"
                className={styles.item}
                aria-current={claim.id === desk.at || undefined}
                aria-label={`${quote(claim)}, ${review ? words[review.verdict] : 'to review'}${review && isChangedSince(review, claim) ? ', changed since' : ''}`}
                onClick={() => desk.goTo(claim.id)}
              >
                <span className={styles.sign}>{review ? signs[review.verdict] : '•'}</span>
                <TypeMark type={claim.type} />
                <span className={styles.words}>{quote(claim)}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {missed.map(review => (
        <div key={review.id} className={styles.buttons}>
          <span>
            Missed {review.proposal?.type}: {quote({ fragments: review.proposal?.fragments ?? [] })}
          </span>
          <Button variant="text" onPress={() => desk.remove(review)}>
            Take out
          </Button>
        </div>
      ))}
    </nav>
  )
}
