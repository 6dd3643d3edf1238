import { useEffect, useState } from 'react'
import type { Agreement } from '../../../core/agreement/compute-agreement.ts'
import type { Comparison } from './fetch-comparison.ts'

/** How far the annotators agree, in figures, once the page stands there; null until then. */
export function useAgreement({ answer, annotated, reader }: Comparison): Agreement | null {
  const [agreement, setAgreement] = useState<Agreement | null>(null)
  useEffect(() => {
    if (annotated.length < 2) return
    let isCurrent = true
    const layers = annotated.map(({ layer, claims }) => ({ annotator: layer.id, claims }))
    const article = { article: answer.article.id, length: reader.points.length, layers }
    // After the first drawing: figures come last.
    const timer = setTimeout(async () => {
      const { computeAgreement } = await import('../../../core/agreement/compute-agreement.ts')
      if (isCurrent) setAgreement(computeAgreement([article], { draws: 0 }))
    }, 50)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [answer, annotated, reader])
  return agreement
}
