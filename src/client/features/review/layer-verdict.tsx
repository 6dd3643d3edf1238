import { useState } from 'react'
import type { Layer } from '../../../core/layer.ts'
import { readLayerReviews } from '../../../core/layer-review.ts'
import { Button } from '../../ui/button.tsx'
import { presentDay } from '../../ui/present-day.ts'
import styles from './review-panel.module.css'
import type { ReviewDeskState } from './use-review-desk.ts'

/** The verdict on everything the colleague tagged here, with a comment. */
export function LayerVerdict({ desk, layer }: { readonly desk: ReviewDeskState; readonly layer: Layer }) {
  const [comment, setComment] = useState('')
  const { own } = desk.state
  const last = own ? readLayerReviews([own], layer.id).at(-1) : undefined
  function judge(verdict: 'accepted' | 'returned'): void {
    if (desk.judgeLayer(verdict, comment)) setComment('')
  }
  return (
    <section aria-label="The whole layer">
      <h3>The whole layer</h3>
      {last && (
        <p role="status">
          {last.verdict === 'accepted' ? 'You accepted it' : 'You returned it for correction'}{' '}
          {presentDay(last.at, new Date())}. <bdi>{last.comment}</bdi>
        </p>
      )}
      <label className={styles.why}>
        Comment
        <textarea
          className={styles.field}
          data-whole
          dir="auto"
          rows={2}
          value={comment}
          onChange={({ target }) => setComment(target.value)}
        />
      </label>
      <div className={styles.buttons}>
        <Button aria-pressed={last?.verdict === 'accepted'} onPress={() => judge('accepted')}>
          Accept
        </Button>
        <Button aria-pressed={last?.verdict === 'returned'} onPress={() => judge('returned')}>
          Return for correction
        </Button>
      </div>
    </section>
  )
}
