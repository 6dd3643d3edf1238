import { useLayoutEffect } from 'react'
import { type Claim, claimLength } from '../../../core/claim.ts'
import { NoteText } from '../../ui/note-text.tsx'
import { ClaimLine } from './claim-line.tsx'
import { directionOf, partGap, typeLabel } from './claim-words.ts'
import { shownClaims } from './focus.ts'
import { useOpenArticle } from './open-article.ts'
import styles from './printed-notes.module.css'
import { findPage } from './scroll-to-claim.ts'

/** So many code points of a claim's text are enough to know it by its number. */
const mostShown = 160

/** On paper, the cards as notes after the article, numbered as the ends of their marks are. */
export function PrintedNotes() {
  const open = useOpenArticle()
  const claims = shownClaims(open)
  useLayoutEffect(() => {
    for (const mark of findPage(open)?.root.querySelectorAll<HTMLElement>('mark[data-last]') ?? []) {
      const claim = open.index.get(mark.dataset['claim'] ?? '')
      if (claim) mark.dataset['note'] = String(open.index.rank(claim))
    }
  })
  if (claims.length === 0) return null
  return (
    <section className={styles.notes} aria-label="Notes">
      <ol dir="ltr">
        {claims.map(claim => (
          <li key={claim.id} data-number={open.index.rank(claim)}>
            <b>{typeLabel(open, claim.type)}</b>{' '}
            <span className={styles.words} dir={directionOf(open, claim)}>
              “
              <ClaimLine claim={shorten(claim)} gap={partGap} />
              {claimLength(claim) > mostShown && '…'}”
            </span>
            {claim.note !== '' && <NoteText text={claim.note} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The claim's beginning. */
function shorten(claim: Claim): Claim {
  let left = mostShown
  const fragments = claim.fragments.flatMap(({ start, end }) => {
    const length = Math.min(end - start, left)
    left -= length
    return length > 0 ? [{ start, end: start + length }] : []
  })
  return { ...claim, fragments }
}
