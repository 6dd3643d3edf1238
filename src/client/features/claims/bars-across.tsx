import { scaleBand, scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import type { Codebook } from '../../../core/codebook.ts'
import { presentCount } from '../../ui/present-count.ts'
import { BarPatterns } from './bar-pattern.tsx'
import styles from './claims-plots.module.css'
import type { Bar } from './count-claims.ts'

export interface BarsProps {
  readonly id: string
  readonly name: string
  readonly types: readonly string[]
  readonly bars: readonly Bar[]
  /** In CSS pixels, as are all measures here. */
  readonly width: number
  readonly codebook: Codebook
}

const pitch = 26
const countRoom = 52
/** About the width of a character of a label. */
const letter = 6.6

/** A bar from left to right for each thing, a part for each type. */
export function BarsAcross({ id, name, types, bars, width, codebook }: BarsProps) {
  const longest = Math.max(...bars.map(({ label }) => label.length * letter))
  const room = Math.min(longest + 12, width * 0.4)
  const totals = bars.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0))
  const x = scaleLinear([0, Math.max(...totals, 1)], [room, width - countRoom])
  const y = scaleBand(
    bars.map((_, at) => at),
    [0, bars.length * pitch],
  ).padding(0.3)
  return (
    <svg className={styles.svg} role="img" aria-label={name} width={width} height={bars.length * pitch}>
      <BarPatterns {...{ id, types, codebook }} />
      {bars.map(({ label }, at) => (
        <g key={label} transform={`translate(0 ${y(at) ?? 0})`}>
          <text x={room - 8} y={y.bandwidth() / 2} dy=".35em" textAnchor="end">
            {shorten(label, (room - 8) / letter)}
          </text>
          <text className={styles.count} x={x(totals[at] ?? 0) + 7} y={y.bandwidth() / 2} dy=".35em">
            {presentCount(totals[at] ?? 0)}
          </text>
        </g>
      ))}
      {stackBars(types, bars).map((series, type) =>
        series.map(([from, to], at) => (
          <rect
            key={`${bars[at]?.label} ${types[type]}`}
            className={styles.part}
            fill={`url(#${id}fill${type})`}
            x={x(from)}
            y={y(at)}
            width={Math.max(x(to) - x(from), 0)}
            height={to > from ? y.bandwidth() : 0}
          />
        )),
      )}
    </svg>
  )
}

/** For each type, from where to where its part of each bar reaches, in claims. */
export function stackBars(types: readonly string[], bars: readonly Bar[]) {
  const places = types.map((_, at) => at)
  const lay = stack<unknown, Bar, number>()
    .keys(places)
    .value((bar, at) => bar.counts[at] ?? 0)
  return lay(bars)
}

function shorten(label: string, most: number): string {
  const letters = Array.from(label)
  return letters.length <= most ? label : `${letters.slice(0, Math.max(Math.floor(most) - 1, 1)).join('')}…`
}
