import { Link } from '@tanstack/react-router'
import type { SpeakerPlace } from '../../../api/speakers.ts'
import { plural } from '../../ui/plural.ts'
import styles from './speaker-details.module.css'

interface SpeakerPlacesProps {
  readonly places: readonly SpeakerPlace[]
  readonly articles: number
}

/** The articles in which a speaker speaks; each opens at the first claim. */
export function SpeakerPlaces({ places, articles }: SpeakerPlacesProps) {
  if (places.length === 0) return <p className={styles.quiet}>No claim names them yet.</p>
  return (
    <>
      <h3 className={styles.placesTitle}>Speaks in</h3>
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
