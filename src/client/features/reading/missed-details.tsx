import type { Review } from '../../../core/review.ts'
import { TypeMark } from '../../ui/type-mark.tsx'
import { typeLabel } from './claim-words.ts'
import { CommandKey } from './command-key.tsx'
import styles from './inspector.module.css'
import { useOpenArticle } from './open-article.ts'
import { VerdictView } from './verdict-view.tsx'
import verdictStyles from './verdicts.module.css'

/** A claim that a reviewer misses, where the focused claim stands otherwise. */
export function MissedDetails({ review }: { readonly review: Review }) {
  const open = useOpenArticle()
  const type = review.proposal?.type ?? ''
  return (
    <section className={styles.section} aria-label="A claim that was missed">
      <h2 className={styles.title}>
        <span className={verdictStyles.missed}>
          <TypeMark type={type} hollow />
        </span>
        Missed {typeLabel(open, type).toLowerCase()}
      </h2>
      <div className={verdictStyles.details}>
        <VerdictView review={review} />
      </div>
      <p className={verdictStyles.keys}>
        <CommandKey command="accept" /> accepts it, <CommandKey command="decline" /> declines it.
      </p>
    </section>
  )
}
