import { findType } from '../../../core/codebook.ts'
import { isChangedSince } from '../../../core/reviewed-claim.ts'
import { Button } from '../../ui/button.tsx'
import { TypeMark } from '../../ui/type-mark.tsx'
import { DraftFields } from './draft-fields.tsx'
import { LayerVerdict } from './layer-verdict.tsx'
import styles from './review-panel.module.css'
import type { ReviewPanelProps } from './review-panel-props.ts'
import { ReviewThread } from './review-thread.tsx'
import { StruckWords } from './struck-words.tsx'
import { VerdictChoice } from './verdict-choice.tsx'

/** The claim that is looked at, the verdict on it, what is said about that, and the verdict on the whole layer. */
export function ReviewPanel(props: ReviewPanelProps) {
  const { desk, claim, layer, name, codebook, reader, keymap, onMissed } = props
  const { draft } = desk
  const review = claim && desk.mine.byClaim.get(claim.id)
  const fixed = draft?.kind === 'fix' ? draft.fragments : review?.proposal?.fragments
  return (
    <aside className={styles.panel} aria-label="The claim and your verdict">
      <div className={styles.scroll}>
        {claim && (
          <>
            <h2 className={styles.head}>
              <TypeMark type={claim.type} /> {findType(codebook, claim.type)?.label ?? claim.type}
            </h2>
            <p className={styles.quote} dir="auto">
              <StruckWords reader={reader} before={claim.fragments} after={fixed?.length ? fixed : null} />
            </p>
            {claim.note !== '' && (
              <p className={styles.note} dir="auto">
                {claim.note}
              </p>
            )}
            {review && isChangedSince(review, claim) && (
              <p className={styles.red} role="status">
                Changed since your review.
              </p>
            )}
            <VerdictChoice {...{ desk, review, keymap, onMissed }} />
          </>
        )}
        {draft && <DraftFields key={draft.id} {...props} draft={draft} />}
        {!draft && review?.comment && (
          <p className={styles.note} dir="auto">
            {review.comment}
          </p>
        )}
        {/* Hidden and not taken away: what is half typed there stays. */}
        <div hidden={draft !== null}>
          {review && <ReviewThread key={review.id} {...{ review, layer, name, desk }} />}
          <LayerVerdict desk={desk} layer={layer} />
        </div>
      </div>
      <Foot {...{ desk, keymap }} />
    </aside>
  )
}

/** What ends the work on one claim, always in sight. */
function Foot({ desk, keymap }: Pick<ReviewPanelProps, 'desk' | 'keymap'>) {
  const { draft } = desk
  return (
    <div className={styles.foot}>
      {draft?.problem && (
        <p className={styles.problem} role="alert">
          {draft.problem}
        </p>
      )}
      <Button variant="ink" keys={keymap.printed('keep')[0]} onPress={desk.keep}>
        {draft ? 'Keep and go on' : 'Next to review'}
      </Button>
      {draft ? (
        <Button variant="text" keys={keymap.printed('back')[0]} onPress={() => desk.setDraft(null)}>
          Leave as it was
        </Button>
      ) : (
        <Button variant="text" keys={keymap.printed('next')[0]} onPress={() => desk.go(1)}>
          Skip
        </Button>
      )}
    </div>
  )
}
