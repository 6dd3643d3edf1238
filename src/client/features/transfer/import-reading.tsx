import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { useDelayed } from '../../ui/use-delayed.ts'
import { ImportFrame } from './import-frame.tsx'
import { waitingCommands } from './import-keys.ts'
import styles from './import-states.module.css'

interface ImportReadingProps {
  readonly title: string
  readonly children: ReactNode
  /** How much is done, where that is known. */
  readonly progress?: { readonly done: number; readonly of: number } | null
  /** Left out where it cannot be broken off. */
  readonly onCancel?: () => void
}

/** What is shown while a file is looked at; what is quick shows nothing. */
export function ImportReading({ title, children, progress = null, onCancel }: ImportReadingProps) {
  const isSlow = useDelayed(true)
  return (
    <ImportFrame
      list={onCancel ? waitingCommands.cancelling : waitingCommands.waiting}
      actions={onCancel ? { leave: onCancel } : {}}
    >
      <section className={styles.state}>
        {isSlow && (
          <>
            <h1 className={styles.headline}>{title}</h1>
            <p role="status">{children}</p>
            <progress
              className={styles.progress}
              aria-label={title}
              {...(progress && { value: progress.done, max: Math.max(1, progress.of) })}
            />
            {onCancel && (
              <Button keys="Esc" onPress={onCancel}>
                Cancel
              </Button>
            )}
          </>
        )}
      </section>
    </ImportFrame>
  )
}
