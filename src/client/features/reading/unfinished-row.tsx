import { CommandKey } from './command-key.tsx'
import { useOpenArticle } from './open-article.ts'
import styles from './rail.module.css'
import { goToUnfinished } from './unfinished.ts'
import { useUnfinishedCount } from './unfinished-store.ts'

/** How many claims still need a person, and the way to the next of them. */
export function UnfinishedRow({ onGo }: { readonly onGo: () => void }) {
  const open = useOpenArticle()
  const count = useUnfinishedCount()
  return (
    <section className={styles.checks}>
      <button
        type="button"
        onClick={() => {
          onGo()
          goToUnfinished(open, 1)
        }}
      >
        <span>To complete</span>
        <CommandKey command="unfinished-next" />
        <span className={styles.count}>{count === null ? '' : count === 0 ? 'none' : count}</span>
      </button>
    </section>
  )
}
