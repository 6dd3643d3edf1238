import { Link } from '@tanstack/react-router'
import { Bar } from '../../ui/bar.tsx'
import { Button } from '../../ui/button.tsx'
import { plural } from '../../ui/plural.ts'
import { useDelayed } from '../../ui/use-delayed.ts'
import styles from './agreement-page.module.css'
import type { Figures, OpenedAgreement } from './agreement-questions.ts'

/** Nothing while it is quick; after a second how far the reading has come. */
export function AgreementLoading({ read }: { readonly read: number }) {
  const isDue = useDelayed(true, 1_000)
  if (!isDue) return null
  return (
    <p className={styles.told} role="status">
      {read === 0 ? 'Reading the articles' : `${plural(read, 'article')} read`}
    </p>
  )
}

export function AgreementFailed({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  return (
    <div className={styles.state}>
      <Bar tone="red" isAlert>
        <b>Agreement could not be measured.</b> {error.message} Nothing was changed.
      </Bar>
      <Button onPress={onRetry}>Try again</Button>
    </div>
  )
}

/** How many articles are left out because one keeps oneself from seeing others' layers there. */
export function Withheld({ count }: { readonly count: number }) {
  return (
    <p className={styles.told}>
      {plural(count, 'article')} {count === 1 ? 'is' : 'are'} left out: colleagues’ layers are hidden there
      until you <Link to="/">submit your own tags</Link>.
    </p>
  )
}

interface NothingProps {
  readonly list: OpenedAgreement
  readonly figures: Figures
}

/** What is missing to compare anything. */
export function NothingToCompare({ list, figures }: NothingProps) {
  const isChosen =
    list.annotators.length > figures.annotators.length || list.articles.length > figures.articles
  return (
    <section className={styles.state}>
      <h2 className={styles.section}>
        {isChosen ? 'No two of those chosen share an article' : 'Nothing to compare yet'}
      </h2>
      <p className={styles.told}>
        {isChosen ? (
          'Choose two annotators at least, and an article that both have tagged.'
        ) : (
          <>
            Agreement needs two annotators on one article. <Link to="/import">Import a colleague’s file</Link>
            .
          </>
        )}
      </p>
    </section>
  )
}
