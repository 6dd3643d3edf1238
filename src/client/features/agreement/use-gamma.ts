import { useEffect, useRef, useState } from 'react'
import type { GammaResult } from '../../../core/agreement/gamma.ts'
import type { AgreementChoice, AgreementProgress } from './agreement-questions.ts'
import type { AgreementCalls } from './use-agreement-worker.ts'

/** Gamma of a choice: not asked for, under way, or there. It is stopped when something else is chosen. */
export type GammaState =
  | { readonly kind: 'none' }
  | { readonly kind: 'under-way'; readonly progress: AgreementProgress | null }
  | { readonly kind: 'done'; readonly result: GammaResult }

export function useGamma(
  calls: AgreementCalls | undefined,
  choice: AgreementChoice,
  onError: (error: Error) => void,
) {
  const [state, setState] = useState<GammaState>({ kind: 'none' })
  const run = useRef(0)
  function stop() {
    run.current += 1
    setState({ kind: 'none' })
    void calls?.ask('stop', null)
  }
  function toggle() {
    if (state.kind === 'under-way') return stop()
    run.current += 1
    const own = run.current
    const ifOwn = (next: GammaState) => own === run.current && setState(next)
    setState({ kind: 'under-way', progress: null })
    calls
      ?.ask('gamma', choice, progress => ifOwn({ kind: 'under-way', progress }))
      .then(result => ifOwn(result ? { kind: 'done', result } : { kind: 'none' }), onError)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice is another figure.
  useEffect(() => stop, [choice, calls])
  return { state, toggle }
}
