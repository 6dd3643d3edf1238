import type { GivenLayerReview } from '../../../core/layer-review.ts'
import type { Review } from '../../../core/review.ts'
import { plural } from '../../ui/plural.ts'
import { previewVerdict, showVerdict } from './answer-verdicts.ts'
import { focusDesk } from './caret.ts'
import { nameOf } from './claim-words.ts'
import { CommandKey } from './command-key.tsx'
import { useOpenArticle, useReading, useReadingAfterPaint } from './open-article.ts'
import { SidePanel } from './side-panel.tsx'
import { toggleSubmitted } from './submit.ts'
import { VerdictView } from './verdict-view.tsx'
import styles from './verdicts.module.css'
import { findOpenVerdicts, reviewerName, startOf, useStanding, useVerdicts } from './verdicts.ts'

/** How far one's tags are, who has reviewed them, and what reviewers miss in them. */
export function VerdictsPanel({ onClose }: { readonly onClose: () => void }) {
  const open = useOpenArticle()
  useReadingAfterPaint(state => state.revision)
  const reviews = useVerdicts(state => state.reviews)
  const inOrder = reviews.toSorted((a, b) => startOf(open, a) - startOf(open, b))
  const isListed = ({ claim, verdict }: Review) => verdict === 'missed' || !open.index.get(claim ?? '')
  const left = findOpenVerdicts(open).filter(review => !isListed(review))
  return (
    <SidePanel title="Verdicts" onClose={onClose}>
      <Submitting />
      <Reviewers />
      {left.length > 0 && (
        <section className={styles.group} aria-label="Open verdicts">
          <h3>
            {plural(left.length, 'open verdict')} on claims <CommandKey command="verdict-next" />
          </h3>
          {left.map(review => (
            <button
              key={review.id}
              type="button"
              className={styles.place}
              data-verdict-place={review.id}
              onClick={() => showVerdict(open, review)}
            >
              {nameForVerdict(open, review)}
            </button>
          ))}
        </section>
      )}
      {inOrder.filter(isListed).map(review => (
        <section key={review.id} className={styles.group} aria-label="Missed">
          {review.verdict === 'missed' ? (
            <button
              type="button"
              className={styles.place}
              data-verdict-place={review.id}
              onFocus={() => previewVerdict(open, review)}
              onClick={() => {
                showVerdict(open, review)
                focusDesk()
              }}
            >
              Show it in the text
            </button>
          ) : (
            <p className={styles.quiet}>The claim of this verdict is no longer there.</p>
          )}
          <VerdictView review={review} />
        </section>
      ))}
    </SidePanel>
  )
}

function nameForVerdict(open: Parameters<typeof showVerdict>[0], { claim }: Review): string {
  const found = claim === undefined ? undefined : open.index.get(claim)
  return found ? nameOf(open, found) : ''
}

const statusWords = {
  draft: 'Your tags are a draft.',
  submitted: 'Your tags are submitted. Changing one makes them a draft again.',
  returned: 'Your tags were returned. Changing one makes them a draft again; then submit them anew.',
  accepted: 'Your tags were accepted.',
}

function Submitting() {
  const open = useOpenArticle()
  const status = useStanding()
  const canEdit = useReading(state => state.writer) === 'me'
  return (
    <section className={styles.group} aria-label="Your tags">
      <p>{statusWords[status]}</p>
      {canEdit && (
        <button type="button" className={styles.submit} onClick={() => toggleSubmitted(open)}>
          {status === 'draft' ? 'Submit' : 'Take back'} <CommandKey command="submit" />
        </button>
      )}
    </section>
  )
}

function Reviewers() {
  const open = useOpenArticle()
  const reviews = useVerdicts(state => state.reviews)
  const onLayer = useVerdicts(state => state.onLayer)
  const names = useVerdicts(state => state.names)
  const reviewers = [...new Set([...reviews, ...onLayer].map(({ reviewer }) => reviewer))]
  if (reviewers.length === 0) return <p className={styles.group}>Nobody has reviewed them yet.</p>
  return reviewers.map(reviewer => {
    const own = reviews.filter(review => review.reviewer === reviewer)
    const judged = new Set(own.flatMap(({ claim }) => (claim && open.index.get(claim) ? [claim] : [])))
    const missed = own.filter(({ verdict }) => verdict === 'missed').length
    return (
      <p key={reviewer} className={styles.group}>
        <bdi>{reviewerName(names, reviewer)}</bdi> reviewed this: {judged.size} of {open.index.size}
        {missed > 0 && `, ${missed} missed`}
        {tellLayerReview(onLayer.findLast(each => each.reviewer === reviewer))}
      </p>
    )
  })
}

function tellLayerReview(review: GivenLayerReview | undefined): string {
  if (!review) return ''
  return `; ${review.verdict}${review.comment ? `: ${review.comment}` : ''}`
}
