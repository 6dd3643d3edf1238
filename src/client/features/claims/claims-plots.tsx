import { useMemo } from 'react'
import type { Codebook } from '../../../core/codebook.ts'
import type { TableRow } from './claim-rows.ts'
import styles from './claims-plots.module.css'
import { countLikelihoods, countSpeakers, countTimes, countTypes } from './count-claims.ts'
import { Plot } from './plot.tsx'

interface ClaimsPlotsProps {
  readonly rows: readonly TableRow[]
  readonly codebook: Codebook
}

const plots = [
  { name: 'Claims by type', file: 'claims-by-type', count: countTypes, way: 'across' },
  { name: 'Claims by speaker', file: 'claims-by-speaker', count: countSpeakers, way: 'across' },
  { name: 'Claims by likelihood', file: 'claims-by-likelihood', count: countLikelihoods, way: 'across' },
  { name: 'Claims by time', file: 'claims-by-time', count: countTimes, way: 'up' },
] as const

/** The claims that are shown, as four plots. */
export function ClaimsPlots({ rows, codebook }: ClaimsPlotsProps) {
  const counted = useMemo(() => plots.map(plot => plot.count(rows, codebook)), [rows, codebook])
  return (
    <div className={styles.plots}>
      {plots.map(({ name, file, way }, at) => {
        const counts = counted[at]
        return counts && <Plot key={name} {...{ name, file, way, counts, codebook }} />
      })}
    </div>
  )
}
