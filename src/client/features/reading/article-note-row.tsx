import { CommandKey } from './command-key.tsx'
import { useReadingAfterPaint } from './open-article.ts'
import styles from './rail.module.css'

/** Whether there is a note on the article, and the way to it. */
export function ArticleNoteRow({ onOpen }: { readonly onOpen: () => void }) {
  const hasNote = useReadingAfterPaint(state => state.articleNote !== '')
  return (
    <section className={styles.checks}>
      <button type="button" onClick={onOpen}>
        <span>Note</span>
        <CommandKey command="article-note" />
        <span className={styles.count}>{hasNote ? 'written' : 'none'}</span>
      </button>
    </section>
  )
}
