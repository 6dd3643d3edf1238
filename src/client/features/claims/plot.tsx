import { useId, useRef, useState } from 'react'
import type { Codebook } from '../../../core/codebook.ts'
import { saveFile } from '../../data/export.ts'
import { Button } from '../../ui/button.tsx'
import { plural } from '../../ui/plural.ts'
import { TypeMark } from '../../ui/type-mark.tsx'
import { useWidth } from '../../ui/use-width.ts'
import { BarsAcross } from './bars-across.tsx'
import { BarsUp } from './bars-up.tsx'
import styles from './claims-plots.module.css'
import type { Counts } from './count-claims.ts'
import { PlotTable } from './plot-table.tsx'
import { presentSvg } from './present-svg.ts'

interface PlotProps {
  readonly name: string
  /** The name of its files, without their endings. */
  readonly file: string
  readonly way: 'across' | 'up'
  readonly counts: Counts
  readonly codebook: Codebook
}

/** One plot with its caption, what its colours mean, its figures as a table, and ways to save it. */
export function Plot({ name, file, way, counts, codebook }: PlotProps) {
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const [isTable, setIsTable] = useState(false)
  const { types, bars, left } = counts
  const labels = types.map(type => codebook.types.find(each => each.name === type)?.plural ?? type)
  const total = bars.reduce((sum, bar) => sum + bar.counts.reduce((all, count) => all + count, 0), 0)
  const Bars = way === 'across' ? BarsAcross : BarsUp
  async function saveData() {
    const { presentCsv } = await import('./claims-csv.ts')
    const records = [[name, ...labels], ...bars.map(bar => [bar.label, ...bar.counts.map(String)])]
    saveFile({
      name: `${file}.csv`,
      content: new Blob([`\uFEFF${presentCsv(records)}`], { type: 'text/csv' }),
    })
  }
  function saveDrawing() {
    const svg = place.current?.querySelector('svg')
    if (svg)
      saveFile({ name: `${file}.svg`, content: new Blob([presentSvg(svg)], { type: 'image/svg+xml' }) })
  }
  return (
    <figure className={styles.plot} aria-labelledby={`${id}name`}>
      <figcaption>
        <h2 id={`${id}name`} className={styles.name}>
          {name}
        </h2>
        <p className={styles.told}>
          {plural(total, 'claim')}
          {left !== '' && `; not shown: ${left}`}.
        </p>
      </figcaption>
      {total > 0 && (
        <ul className={styles.legend} aria-label={`Types in ${name.toLowerCase()}`}>
          {types.map((type, at) => (
            <li key={type} data-type={type}>
              <TypeMark type={type} size={14} /> {labels[at]}
            </li>
          ))}
        </ul>
      )}
      <div ref={place} className={styles.drawing}>
        {total === 0 && <p className={styles.told}>Nothing here yet</p>}
        {total > 0 && !isTable && width > 0 && (
          <Bars name={`${name}, ${plural(total, 'claim')}`} {...{ id, types, bars, width, codebook }} />
        )}
        {total > 0 && isTable && <PlotTable {...{ name, labels, bars }} />}
      </div>
      {total > 0 && (
        <div className={styles.ways}>
          <Button variant="text" aria-pressed={isTable} onPress={() => setIsTable(!isTable)}>
            Show as table
          </Button>
          <Button variant="text" isDisabled={isTable} onPress={saveDrawing}>
            Save SVG
          </Button>
          <Button variant="text" onPress={() => void saveData()}>
            Save CSV
          </Button>
        </div>
      )}
    </figure>
  )
}
