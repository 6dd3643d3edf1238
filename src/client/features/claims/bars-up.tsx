import { scaleBand, scaleLinear } from 'd3-scale'
import { presentCount } from '../../ui/present-count.ts'
import { BarPatterns } from './bar-pattern.tsx'
import { type BarsProps, stackBars } from './bars-across.tsx'
import styles from './claims-plots.module.css'

const height = 240
const edge = { top: 10, bottom: 26, left: 44 } as const
/** Labels below the columns have at least this room each. */
const labelRoom = 84

/** A column for each step of time, a part for each type. */
export function BarsUp({ id, name, types, bars, width, codebook }: BarsProps) {
  const totals = bars.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0))
  const places = bars.map((_, at) => at)
  const x = scaleBand(places, [edge.left, width]).padding(0.2)
  const y = scaleLinear([0, Math.max(...totals, 1)], [height - edge.bottom, edge.top]).nice(4)
  const every = Math.ceil(bars.length / Math.max(Math.floor((width - edge.left) / labelRoom), 1))
  const columnWidth = Math.min(x.bandwidth(), 64)
  const left = (at: number) => (x(at) ?? 0) + (x.bandwidth() - columnWidth) / 2
  return (
    <svg className={styles.svg} role="img" aria-label={name} width={width} height={height}>
      <BarPatterns {...{ id, types, codebook }} />
      {y
        .ticks(4)
        .filter(Number.isInteger)
        .map(tick => (
          <g key={tick} transform={`translate(0 ${y(tick)})`}>
            <line className={styles.grid} x1={edge.left} x2={width} />
            <text className={styles.count} x={edge.left - 8} dy=".35em" textAnchor="end">
              {presentCount(tick)}
            </text>
          </g>
        ))}
      {bars.map(
        ({ label }, at) =>
          at % every === 0 && (
            <text
              key={label}
              x={left(at) + columnWidth / 2}
              y={height - 8}
              textAnchor={at === 0 || bars.length - at > every / 2 ? 'middle' : 'end'}
            >
              {label}
            </text>
          ),
      )}
      {stackBars(types, bars).map((series, type) =>
        series.map(([from, to], at) => (
          <rect
            key={`${bars[at]?.label} ${types[type]}`}
            className={styles.part}
            fill={`url(#${id}fill${type})`}
            x={left(at)}
            y={y(to)}
            width={columnWidth}
            height={y(from) - y(to)}
          />
        )),
      )}
    </svg>
  )
}
