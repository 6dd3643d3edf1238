import { isolate } from '../../ui/isolate.ts'
import { NoteText } from '../../ui/note-text.tsx'
import { TypeMark } from '../../ui/type-mark.tsx'
import { type BesideClaim, findBeside } from './beside-layer.ts'
import { ClaimText } from './claim-text.tsx'
import { typeLabel } from './claim-words.ts'
import styles from './inspector.module.css'
import { useOpenArticle, useReadingAfterPaint } from './open-article.ts'

/** The claim of another layer that is looked at, if any. */
export function useLookedAt(): BesideClaim | undefined {
  const layers = useReadingAfterPaint(state => state.besideLayers)
  const looked = useReadingAfterPaint(state => state.looked)
  return findBeside(layers, looked)
}

/** Whose claim of another layer this is and what it says, to be read and not to be changed. */
export function BesideDetails({ claim, annotator }: BesideClaim) {
  const open = useOpenArticle()
  const name = `${typeLabel(open, claim.type)} by ${isolate(annotator.name)}`
  return (
    <div data-type={claim.type}>
      <section className={styles.section} aria-label={name}>
        <h2 className={styles.title}>
          <TypeMark type={claim.type} hollow />
          {name}
        </h2>
        <p className={styles.quote}>
          {claim.fragments.map(({ start, end }, at) => (
            <span key={start}>
              {at > 0 && <span className={styles.gap}> · · · </span>}
              <ClaimText text={open.reader.points.slice(start, end)} />
            </span>
          ))}
        </p>
      </section>
      <section className={styles.section}>
        <h3 className={styles.label}>Note</h3>
        <NoteText className={styles.read} text={claim.note === '' ? 'No note' : claim.note} />
      </section>
    </div>
  )
}
