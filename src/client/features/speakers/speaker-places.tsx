import { Link } from '@tanstack/react-router'
import { plural } from '../../ui/plural.ts'
import { claimsOf } from './claims-of.ts'
import type { SpeakerRow } from './list-rows.ts'
import styles from './speaker-details.module.css'

/** The way to all that a speaker says, and the articles in which they speak; each opens at the first claim. */
export function SpeakerPlaces({ row }: { readonly row: SpeakerRow }) {
  const { places, articles } = row
  if (places.length === 0) return <p className={styles.quiet}>No claim names them yet.</p>
  return (
    <>
      <div className={styles.placesHead}>
        <h3 className={styles.placesTitle}>Speaks in</h3>
        <Link to="/claims" search={claimsOf(row)} className={styles.claimsLink}>
          Show their claims
        </Link>
      </div>
      <ul className={styles.places} aria-label="Articles">
        {places.map(({ article, title, layer, claim, claims, isOwn }) => (
          <li key={article} className={styles.place}>
            <Link
              to="/articles/$articleId"
              params={{ articleId: article }}
              search={isOwn ? { claim } : { claim, layer }}
              className={styles.placeLink}
              dir="auto"
            >
              {title}
            </Link>
            <span className={styles.quiet}>{plural(claims, 'claim')}</span>
          </li>
        ))}
      </ul>
      {articles > places.length && (
        <p className={styles.quiet}>and {plural(articles - places.length, 'more article')}</p>
      )}
    </>
  )
}
