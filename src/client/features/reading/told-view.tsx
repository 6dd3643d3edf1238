import { Hidden } from '../../ui/hidden.tsx'
import styles from './checks.module.css'
import { dismiss, type Told } from './checks-store.ts'
import { applyFix } from './go-to-check.ts'
import { useOpenArticle, useReading } from './open-article.ts'

/** What a finding says, and the ways to be done with it. */
export function ToldView({ told, of }: { readonly told: Told; readonly of: string }) {
  const open = useOpenArticle()
  const canEdit = useReading(state => state.writer) === 'me'
  const fix = told.finding?.fix
  return (
    <>
      <p className={styles.explanation}>{told.explanation}</p>
      <p className={styles.actions}>
        {fix && canEdit && (
          <button type="button" className={styles.fix} onClick={() => applyFix(open, told)}>
            {fix.label}
            <Hidden>, {of}</Hidden>
          </button>
        )}
        <button type="button" className={styles.dismiss} onClick={() => dismiss(open, told.key)}>
          Dismiss<Hidden> the check on {of}</Hidden>
        </button>
      </p>
    </>
  )
}
