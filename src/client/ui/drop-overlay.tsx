import styles from './drop-overlay.module.css'

/** Covers the page while files are dragged over it, and says what dropping them will do. */
export function DropOverlay({ title, detail }: { readonly title: string; readonly detail: string }) {
  return (
    <div className={styles.overlay} aria-hidden="true">
      <div className={styles.box}>
        <p className={styles.title}>{title}</p>
        <p>{detail}</p>
      </div>
    </div>
  )
}
