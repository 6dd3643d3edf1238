import { useState } from 'react'
import type { Layer } from '../../../core/layer.ts'
import type { Review } from '../../../core/review.ts'
import { readThread, stateOf } from '../../../core/review-thread.ts'
import { Button } from '../../ui/button.tsx'
import { presentDay } from '../../ui/present-day.ts'
import styles from './review-panel.module.css'
import type { ReviewDeskState } from './use-review-desk.ts'

interface ReviewThreadProps {
  readonly review: Review
  readonly layer: Layer
  /** The annotator's. */
  readonly name: string
  readonly desk: ReviewDeskState
}

const deeds = {
  accepted: 'accepted it',
  declined: 'declined it',
  resolved: 'resolved it',
  reopened: 'opened it again',
} as const

/** What annotator and reviewer said about one verdict, and the ways to say more. */
export function ReviewThread({ review, layer, name, desk }: ReviewThreadProps) {
  const [text, setText] = useState('')
  const thread = readThread(review, layer)
  const isOpen = stateOf(thread) === 'open'
  return (
    <section aria-label="What was said about it">
      <h3>What was said</h3>
      {thread.map(entry => (
        <p key={entry.id} className={styles.entry} dir="auto">
          <b>
            <bdi>{entry.from === 'reviewer' ? 'You' : name}</bdi>
          </b>{' '}
          {entry.does && deeds[entry.does]} {entry.text}{' '}
          <time className={styles.quiet} dateTime={entry.at}>
            {presentDay(entry.at, new Date())}
          </time>
        </p>
      ))}
      <label className={styles.why}>
        Further words
        <textarea
          className={styles.field}
          data-why
          dir="auto"
          rows={2}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <div className={styles.buttons}>
        <Button
          isDisabled={text.trim() === ''}
          onPress={() => {
            if (desk.say(review, { text: text.trim() })) setText('')
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
