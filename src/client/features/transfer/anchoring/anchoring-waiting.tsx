import type { AnchoringProgress } from '../../../../text/anchor/anchor-claims.ts'
import { Bar } from '../../../ui/bar.tsx'
import { Button } from '../../../ui/button.tsx'
import { presentCount } from '../../../ui/present-count.ts'
import { useDelayed } from '../../../ui/use-delayed.ts'
import states from '../import-states.module.css'
import { AnchoringFrame } from './anchoring-frame.tsx'

interface AnchoringWaitingProps {
  readonly title: string
  readonly progress: AnchoringProgress | null
  readonly error: Error | null
  readonly onRetry: () => void
  readonly onLeave: () => void
}

/** While the claims are looked for: how far that is, and the way out; or why it cannot be done. */
export function AnchoringWaiting({ title, progress, error, onRetry, onLeave }: AnchoringWaitingProps) {
  const isSlow = useDelayed(error === null)
  return (
    <AnchoringFrame
      title={title}
      end={null}
      run={command => (command === 'leave' ? onLeave() : false)}
      whyNot={command => (command === 'leave' ? null : 'The claims are still looked for')}
    >
      <section className={states.state} role="status">
        {error && (
          <>
            <h1 className={states.headline}>The claims could not be looked for</h1>
            <Bar tone="red" isAlert>
              <b>{error.message}</b> Nothing was changed.
            </Bar>
          </>
        )}
        {!error && isSlow && <Progress progress={progress} />}
        {(error || isSlow) && (
          <div className={states.buttons}>
            {error && (
              <Button variant="ink" onPress={onRetry}>
                Try again
              </Button>
            )}
            <Button keys="Esc" onPress={onLeave}>
              Cancel
            </Button>
          </div>
        )}
      </section>
    </AnchoringFrame>
  )
}

function Progress({ progress }: Pick<AnchoringWaitingProps, 'progress'>) {
  const isCounting = progress !== null && progress.total > 0 && progress.done > 0
  return (
    <>
      <h1 className={states.headline}>Looking for the claims in the text here</h1>
      <p>
        {isCounting
          ? `${presentCount(progress.done)} of ${presentCount(progress.total)}.`
          : 'The two texts are compared.'}{' '}
        Nothing is changed yet.
      </p>
      <progress
        className={states.progress}
        aria-label="Looking for claims"
        {...(isCounting ? { value: progress.done, max: progress.total } : {})}
      />
    </>
  )
}
