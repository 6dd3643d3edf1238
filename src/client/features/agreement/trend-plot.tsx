import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import { useId, useRef, useState } from 'react'
import { presentFigure } from '../../../core/agreement/agreement-words.ts'
import type { TrendPoint } from '../../../core/agreement/trend.ts'
import { Button } from '../../ui/button.tsx'
import { presentCount } from '../../ui/present-count.ts'
import { useWidth } from '../../ui/use-width.ts'
import styles from './agreement-page.module.css'
import type { OpenedAgreement } from './agreement-questions.ts'

interface TrendPlotProps {
  readonly trend: readonly TrendPoint[]
  readonly articles: OpenedAgreement['articles']
}

const height = 180
const edge = { top: 12, bottom: 16, left: 36, right: 10 } as const

/** Article by article, as a drawing or as the table of its figures. */
export function TrendPlot({ trend, articles }: TrendPlotProps) {
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const [isTable, setIsTable] = useState(false)
  const shared = trend.filter(({ annotators }) => annotators > 1)
  const titles = new Map(articles.map(({ sha256, title }) => [sha256, title]))
  return (
    <figure className={styles.trend} aria-labelledby={id}>
      <figcaption>
        <h2 id={id} className={styles.section}>
          Article by article
        </h2>
        <p className={styles.told}>
          Solid and round: F1, with half of the words. Dashed and square: characters, α. Few claims make a
          figure jump; where chance could not disagree there is none.
        </p>
      </figcaption>
      <div ref={place} className={styles.wide}>
        {width > 0 && !isTable && <TrendLines trend={shared} titles={titles} width={width} />}
        {isTable && <TrendTable trend={shared} titles={titles} />}
      </div>
      <Button variant="text" aria-pressed={isTable} onPress={() => setIsTable(!isTable)}>
        Show as table
      </Button>
    </figure>
  )
}

interface TrendProps {
  readonly trend: readonly TrendPoint[]
  readonly titles: ReadonlyMap<string, string>
}

function TrendLines({ trend, titles, width }: TrendProps & { readonly width: number }) {
  const x = scalePoint(
    trend.map(({ article }) => article),
    [edge.left, width - edge.right],
  ).padding(0.5)
  const least = Math.min(0, ...trend.map(({ characterAlpha }) => characterAlpha.value ?? 0))
  const y = scaleLinear([least, 1], [height - edge.bottom, edge.top])
  const draw = (of: 'f1' | 'characterAlpha') =>
    line<TrendPoint>()
      .defined(point => point[of].value !== undefined)
      .x(point => x(point.article) ?? 0)
      .y(point => y(point[of].value ?? 0))([...trend]) ?? ''
  return (
    <svg
      className={styles.svg}
      role="img"
      aria-label={`Agreement in ${trend.length} articles`}
      width={width}
      height={height}
    >
      {y.ticks(4).map(tick => (
        <g key={tick} transform={`translate(0 ${y(tick)})`}>
          <line className={styles.grid} x1={edge.left} x2={width} />
          <text x={edge.left - 8} dy=".35em" textAnchor="end">
            {presentFigure({ value: tick })}
          </text>
        </g>
      ))}
      <path className={styles.line} d={draw('f1')} />
      <path className={styles.line} data-dashed d={draw('characterAlpha')} />
      {trend.map(({ article, f1, characterAlpha }) => (
        <g key={article} transform={`translate(${x(article) ?? 0} 0)`}>
          <title>{`${titles.get(article)}: F1 ${presentFigure(f1)}, α ${presentFigure(characterAlpha)}`}</title>
          {f1.value !== undefined && <circle cy={y(f1.value)} r="4" />}
          {characterAlpha.value !== undefined && (
            <rect x="-3.5" y={y(characterAlpha.value) - 3.5} width="7" height="7" />
          )}
        </g>
      ))}
    </svg>
  )
}

function TrendTable({ trend, titles }: TrendProps) {
  return (
    <table className={styles.figures} aria-label="Article by article">
      <thead>
        <tr>
          <th scope="col">Article</th>
          <th scope="col">Annotators</th>
          <th scope="col">Claims</th>
          <th scope="col">F1</th>
          <th scope="col">Types, α</th>
          <th scope="col">Characters, α</th>
          <th scope="col">Place and type, α_U</th>
        </tr>
      </thead>
      <tbody>
        {trend.map(point => (
          <tr key={point.article}>
            <th scope="row" dir="auto">
              {titles.get(point.article)}
            </th>
            <td>{presentCount(point.annotators)}</td>
            <td>{presentCount(point.claims)}</td>
            <td>{presentFigure(point.f1)}</td>
            <td>{presentFigure(point.alpha)}</td>
            <td>{presentFigure(point.characterAlpha)}</td>
            <td>{presentFigure(point.alphaU)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
