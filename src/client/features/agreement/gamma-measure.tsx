import { presentFigure, tellReliability } from '../../../core/agreement/agreement-words.ts'
import { Button } from '../../ui/button.tsx'
import styles from './agreement-page.module.css'
import type { GammaState } from './use-gamma.ts'

interface GammaMeasureProps {
  readonly state: GammaState
  readonly toggle: () => void
  readonly keys: string | undefined
}

/** Gamma takes its time, so it is measured when asked for. */
export function GammaMeasure({ state, toggle, keys }: GammaMeasureProps) {
  const isUnderWay = state.kind === 'under-way'
  const progress = isUnderWay ? state.progress : null
  return (
    <section className={styles.gamma} aria-label="Gamma">
      <p className={styles.told}>
        Gamma aligns all claims of all annotators at once, by place and type, and asks how much better they
        fit than claims laid by chance (30 times, seed 1). It can take minutes.
      </p>
      <div className={styles.row}>
        <Button keys={keys} onPress={toggle}>
          {isUnderWay ? 'Cancel' : state.kind === 'done' ? 'Measure gamma again' : 'Measure gamma'}
        </Button>
        {isUnderWay && (
          <progress
            aria-label="Gamma"
            max={progress?.total ?? 1}
            value={progress ? progress.done : undefined}
          />
        )}
        <p role="status">
          {state.kind === 'done' && (
            <>
              <b className={styles.number}>{presentFigure(state.result)}</b>{' '}
              {state.result.value === undefined ? state.result.reason : tellReliability(state.result)}
              {!state.result.isExact && ' Some texts were too large to try all alignments.'}
            </>
          )}
        </p>
      </div>
    </section>
  )
}
