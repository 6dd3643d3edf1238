import type { ArticleSummary } from '../../../api/schemas.ts'
import { summaryBins } from '../../../api/schemas.ts'
import type { ClaimType } from '../../../core/codebook.ts'
import { Hidden } from '../../ui/hidden.tsx'
import { presentCount } from '../../ui/present-count.ts'
import { TypeMark } from '../../ui/type-mark.tsx'
import { claimLanes } from './claim-lanes.ts'
import styles from './claim-map.module.css'

const width = summaryBins * 3

interface ClaimMapProps extends Pick<ArticleSummary, 'claims'> {
  /** Those of the project. */
  readonly types: readonly ClaimType[]
}

/** Where in the text the owner's claims begin, a lane a type, with their counts. */
export function ClaimMap({ claims, types }: ClaimMapProps) {
  const lanes = claimLanes(claims, types)
  if (lanes.every(({ count }) => count === 0)) return <p className={styles.none}>No claims of yours yet</p>
  const height = lanes.length * 12
  return (
    <div className={styles.claims}>
      <div className={styles.letters} aria-hidden="true">
        {lanes.map(({ type }) => (
          <b key={type} data-type={type}>
            {type.charAt(0).toUpperCase()}
          </b>
        ))}
      </div>
      <svg
        className={styles.map}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        aria-hidden="true"
      >
        {lanes.map(({ type, line, y, strokes }) => (
          <g key={type} data-type={type}>
            <path className={styles.base} d={`M0 ${y}H${width}`} />
            <path className={styles.strokes} data-line={line} d={strokes} />
          </g>
        ))}
      </svg>
      <ul className={styles.counts}>
        {lanes.map(({ type, label, plural, count }) => (
          <li key={type}>
            <span className={styles.mark}>
              <TypeMark type={type} />
            </span>
            {presentCount(count)}
            <Hidden> {(count === 1 ? label : plural).toLowerCase()}</Hidden>
          </li>
        ))}
      </ul>
    </div>
  )
}
