import styles from './skip-link.module.css'

/** The first stop of every page: past the header, to the element whose id is `main`. */
export function SkipLink() {
  return (
    <a className={styles.link} href="#main">
      Skip to the content
    </a>
  )
}
