import { useState } from 'react'
import { limits } from '../../../api/limits.ts'
import { applyProposal } from '../../../core/apply-proposal.ts'
import type { Review } from '../../../core/review.ts'
import { readThread, stateOf } from '../../../core/review-thread.ts'
import { isChangedSince } from '../../../core/reviewed-claim.ts'
import { tellChange } from '../../../core/tell-change.ts'
import { answerVerdict } from './accept-verdict.ts'
import { acceptProposal, declineProposal } from './answer-verdicts.ts'
import { typeLabel } from './claim-words.ts'
import { type OpenArticle, useOpenArticle, useReading, useReadingAfterPaint } from './open-article.ts'
import { verdictSigns, verdictWords } from './verdict-words.ts'
import styles from './verdicts.module.css'
import { reviewerName, useVerdicts } from './verdicts.ts'

/** One verdict: who gave it, why, what is proposed, what was said since, and the ways to answer. */
export function VerdictView({ review }: { readonly review: Review }) {
  const open = useOpenArticle()
  useReadingAfterPaint(state => state.revision)
  const names = useVerdicts(state => state.names)
  const name = reviewerName(names, review.reviewer)
  const claim = review.claim === undefined ? undefined : open.index.get(review.claim)
  const thread = readThread(review, open.layer)
  return (
    <div className={styles.verdict} data-verdict={review.verdict}>
      <p className={styles.who}>
        <span className={styles.sign} aria-hidden="true">
          {verdictSigns[review.verdict]}
        </span>
        <bdi>{name}</bdi> {verdictWords[review.verdict]}
      </p>
      {review.comment && (
        <p className={styles.comment} dir="auto">
          {review.comment}
        </p>
      )}
      <ProposalWords review={review} />
      {claim && isChangedSince(review, claim) && (
        <p className={styles.quiet}>The claim was changed since this verdict.</p>
      )}
      <ul className={styles.thread} aria-label="What was said since">
        {thread.map(({ id, from, text, does }) => (
          <li key={id} dir="auto">
            <bdi>{from === 'annotator' ? 'You' : name}</bdi> {does}
            {text && `${does ? ': ' : ' '}${text}`}
          </li>
        ))}
      </ul>
      <Answering review={review} state={stateOf(thread)} />
    </div>
  )
}

/** What would change, in words. */
function ProposalWords({ review: { claim: id, proposal } }: { readonly review: Review }) {
  const open = useOpenArticle()
  if (!proposal) return null
  const claim = id === undefined ? undefined : open.index.get(id)
  const words = wordsOf(open, proposal.fragments ?? [])
  if (!claim) {
    return (
      <p className={styles.proposal} dir="auto">
        {proposal.type && `${typeLabel(open, proposal.type)}: `}
        {words}
      </p>
    )
  }
  const after = { ...claim, ...applyProposal(claim, proposal, open.codebook) }
  const told = tellChange(claim, after, open.codebook)
  return (
    <p className={styles.proposal} dir="auto">
      {told.length === 0 ? 'The claim is as proposed.' : `Proposal: ${told.join(', ')}.`}
      {words !== '' && told.length > 0 && ` “${words}”`}
    </p>
  )
}

function wordsOf(open: OpenArticle, fragments: readonly { start: number; end: number }[]): string {
  return fragments.map(({ start, end }) => open.reader.points.slice(start, end)).join(' … ')
}

interface AnsweringProps {
  readonly review: Review
  readonly state: ReturnType<typeof stateOf>
}

function Answering({ review, state }: AnsweringProps) {
  const open = useOpenArticle()
  const canEdit = useReading(({ writer }) => writer) === 'me'
  const [text, setText] = useState('')
  if (!canEdit) return null
  const words = text.trim() === '' ? {} : { text }
  const answer = (does?: 'resolved' | 'reopened') => {
    if (answerVerdict(open, review, { ...words, ...(does && { does }) })) setText('')
  }
  return (
    <div className={styles.answering}>
      <textarea
        aria-label="Answer"
        rows={1}
        dir="auto"
        placeholder="Answer"
        maxLength={limits.noteLength}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      {state === 'open' && review.proposal && (
        <>
          <button type="button" onClick={() => acceptProposal(open, review)}>
            Accept
          </button>
          <button
            type="button"
            onClick={() => {
              declineProposal(open, review, words.text)
              setText('')
            }}
          >
            Decline
          </button>
        </>
      )}
      {words.text !== undefined && (
        <button type="button" onClick={() => answer()}>
          Send
        </button>
      )}
      <button type="button" onClick={() => answer(state === 'open' ? 'resolved' : 'reopened')}>
        {state === 'open' ? 'Resolve' : 'Reopen'}
      </button>
    </div>
  )
}
