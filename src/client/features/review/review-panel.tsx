import { useState } from 'react'
import type { Claim } from '../../../core/claim.ts'
import { type Codebook, findType } from '../../../core/codebook.ts'
import type { Layer } from '../../../core/layer.ts'
import { readLayerReviews } from '../../../core/layer-review.ts'
import type { Review } from '../../../core/review.ts'
import { readThread, stateOf } from '../../../core/review-thread.ts'
import { isChangedSince } from '../../../core/reviewed-claim.ts'
import { setAttribute } from '../../../core/set-attribute.ts'
import type { Reader } from '../../../text/reader.ts'
import { Button } from '../../ui/button.tsx'
import { TypeMark } from '../../ui/type-mark.tsx'
import styles from './review-desk.module.css'
import { type Draft, withType } from './review-draft.ts'
import { disputeReasons } from './review-keys.ts'
import { StruckWords } from './struck-words.tsx'
import type { ReviewDeskState } from './use-review-desk.ts'

interface ReviewPanelProps {
  readonly desk: ReviewDeskState
  readonly claim: Claim | undefined
  readonly layer: Layer
  readonly name: string
  readonly codebook: Codebook
  readonly reader: Reader
  readonly onMissed: () => void
}

/** The claim that is looked at, the verdict on it, what is said about that, and the verdict on the whole layer. */
export function ReviewPanel(props: ReviewPanelProps) {
  const { desk, claim, layer, name, codebook, reader, onMissed } = props
  const { draft } = desk
  const review = claim && desk.mine.byClaim.get(claim.id)
  const type = claim && (findType(codebook, claim.type)?.label ?? claim.type)
  const fixed = draft?.kind === 'fix' ? draft.fragments : review?.proposal?.fragments
  return (
    <aside className={styles.panel} aria-label="The claim and your verdict">
      {claim && (
        <>
          <h2>
            <TypeMark type={claim.type} /> {type}
          </h2>
          <p className={styles.quote} dir="auto">
            <StruckWords reader={reader} before={claim.fragments} after={fixed?.length ? fixed : null} />
          </p>
          {claim.note !== '' && <p className={styles.note}>{claim.note}</p>}
          {review && isChangedSince(review, claim) && <p role="status">Changed since your review.</p>}
          <h3>Your verdict</h3>
          <div className={styles.buttons}>
            <Button keys="Y" aria-pressed={review?.verdict === 'agree'} onPress={desk.agree}>
              Agree
            </Button>
            <Button keys="E" aria-pressed={review?.verdict === 'fix'} onPress={() => desk.begin('fix')}>
              Fix
            </Button>
            <Button
              keys="D"
              aria-pressed={review?.verdict === 'dispute'}
              onPress={() => desk.begin('dispute')}
            >
              Dispute
            </Button>
            <Button keys="M" onPress={onMissed}>
              Missed
            </Button>
          </div>
        </>
      )}
      {draft && <DraftFields draft={draft} desk={desk} codebook={codebook} />}
      {!draft && review?.comment && <p className={styles.note}>{review.comment}</p>}
      {!draft && review && <Thread key={review.id} {...{ review, layer, name, desk }} />}
      <LayerVerdict desk={desk} layer={layer} />
    </aside>
  )
}

interface DraftFieldsProps {
  readonly draft: Draft
  readonly desk: ReviewDeskState
  readonly codebook: Codebook
}

function DraftFields({ draft, desk, codebook }: DraftFieldsProps) {
  const { setDraft } = desk
  const options = (findType(codebook, draft.type)?.attributes ?? []).flatMap(each =>
    each.kind === 'enum' ? [each] : [],
  )
  return (
    <section aria-label={draft.kind === 'dispute' ? 'The reason' : 'What changes'}>
      {draft.kind === 'dispute' ? (
        <div className={styles.buttons}>
          {disputeReasons.map((reason, at) => (
            <Button
              key={reason}
              keys={`${at + 1}`}
              aria-pressed={draft.comment === reason}
              onPress={() => setDraft({ ...draft, comment: reason })}
            >
              {reason}
            </Button>
          ))}
        </div>
      ) : (
        <>
          <div className={styles.buttons}>
            {codebook.types.map(({ name, label }) => (
              <Button
                key={name}
                aria-pressed={draft.type === name}
                onPress={() => setDraft(withType(draft, name, codebook))}
              >
                {label}
              </Button>
            ))}
          </div>
          {options.map(({ name, label, options: values }) => (
            <label key={name}>
              {label}
              <select
                className={styles.field}
                value={String(draft.attributes[name] ?? '')}
                onChange={({ target: { value } }) => {
                  const attributes = setAttribute(codebook, draft, name, value === '' ? undefined : value)
                  setDraft({ ...draft, attributes })
                }}
              >
                <option value="">Not said</option>
                {values.map(({ value, label: words }) => (
                  <option key={value} value={value}>
                    {words}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </>
      )}
      <label>
        Why
        <textarea
          className={styles.field}
          value={draft.comment}
          onChange={({ target }) => setDraft({ ...draft, comment: target.value })}
        />
      </label>
      <div className={styles.buttons}>
        <Button variant="ink" keys="Enter" onPress={desk.keep}>
          Keep and go on
        </Button>
        <Button variant="text" onPress={() => setDraft(null)}>
          Leave as it was
        </Button>
      </div>
    </section>
  )
}

interface ThreadProps {
  readonly review: Review
  readonly layer: Layer
  readonly name: string
  readonly desk: ReviewDeskState
}

const deeds = {
  accepted: 'accepted it',
  declined: 'declined it',
  resolved: 'resolved it',
  reopened: 'opened it again',
} as const

function Thread({ review, layer, name, desk }: ThreadProps) {
  const [text, setText] = useState('')
  const thread = readThread(review, layer)
  const isOpen = stateOf(thread) === 'open'
  return (
    <section aria-label="What was said about it">
      {thread.map(entry => (
        <p key={entry.id}>
          <b>{entry.from === 'reviewer' ? 'You' : name}</b> {entry.does && deeds[entry.does]} {entry.text}
        </p>
      ))}
      <label>
        Further words
        <textarea className={styles.field} value={text} onChange={({ target }) => setText(target.value)} />
      </label>
      <div className={styles.buttons}>
        <Button
          isDisabled={text.trim() === ''}
          onPress={() => {
            desk.say(review, { text: text.trim() })
            setText('')
          }}
        >
          Say it
        </Button>
        <Button onPress={() => desk.say(review, { does: isOpen ? 'resolved' : 'reopened' })}>
          {isOpen ? 'Resolve' : 'Open again'}
        </Button>
      </div>
    </section>
  )
}

function LayerVerdict({ desk, layer }: { readonly desk: ReviewDeskState; readonly layer: Layer }) {
  const [comment, setComment] = useState('')
  const { own } = desk.state
  const last = own ? readLayerReviews([own], layer.id).at(-1) : undefined
  return (
    <section aria-label="The whole layer">
      <h3>The whole layer</h3>
      {last && (
        <p role="status">
          {last.verdict === 'accepted' ? 'You accepted it.' : 'You returned it for correction.'}{' '}
          {last.comment}
        </p>
      )}
      <label>
        Comment
        <textarea
          className={styles.field}
          value={comment}
          onChange={({ target }) => setComment(target.value)}
        />
      </label>
      <div className={styles.buttons}>
        <Button onPress={() => desk.judgeLayer('accepted', comment)}>Accept</Button>
        <Button onPress={() => desk.judgeLayer('returned', comment)}>Return for correction</Button>
      </div>
    </section>
  )
}
