import { useRef, useState } from 'react'
import { awaitField } from '../../ui/await-field.ts'
import { lazyPart } from '../../ui/lazy-part.tsx'
import { addCondition } from './narrow.ts'
import styles from './narrowing.module.css'
import { useOpenArticle, useReadingAfterPaint } from './open-article.ts'

const NarrowingForm = lazyPart(async () => (await import('./narrowing-form.tsx')).NarrowingForm)

/** Where a condition is added to the filter. */
export function Narrowing() {
  const open = useOpenArticle()
  const isNarrowed = useReadingAfterPaint(state => state.filter.conditions.length > 0)
  const [isAdding, setIsAdding] = useState(false)
  const ref = useRef<HTMLButtonElement>(null)
  const close = () => {
    setIsAdding(false)
    ref.current?.focus()
  }
  return (
    <>
      <button
        ref={ref}
        type="button"
        className={styles.add}
        data-narrow
        aria-expanded={isAdding}
        onClick={() => {
          if (!isAdding) awaitField()
          setIsAdding(!isAdding)
        }}
      >
        {isNarrowed ? 'Narrow further' : 'Narrow by speaker, note …'}
      </button>
      {isAdding && (
        <NarrowingForm
          onAdd={condition => {
            addCondition(open, condition)
            close()
          }}
          onClose={close}
        />
      )}
    </>
  )
}
