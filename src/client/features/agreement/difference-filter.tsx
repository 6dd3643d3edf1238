import { type Codebook, findType } from '../../../core/codebook.ts'
import type { Id } from '../../../core/id.ts'
import styles from './agreement-page.module.css'
import type { Figures } from './agreement-questions.ts'
import type { AgreementSearch } from './agreement-search.ts'
import type { ChangeSearch } from './use-agreement-search.ts'

export interface DifferenceFilterProps {
  readonly figures: Figures
  readonly names: ReadonlyMap<Id, string>
  readonly codebook: Codebook
  readonly search: AgreementSearch
  readonly change: ChangeSearch
}

const kinds = [
  { what: 'absent', label: 'Only one has it' },
  { what: 'borders', label: 'Borders' },
  { what: 'type', label: 'Type' },
  { what: 'attribute', label: 'Attribute' },
] as const

/** Narrows the differences to two annotators, a way of differing, a type. */
export function DifferenceFilter({ figures, names, codebook, search, change }: DifferenceFilterProps) {
  const at = figures.pairs.findIndex(({ a, b }) => a === search.pair?.[0] && b === search.pair[1])
  return (
    <div className={styles.choices}>
      <label className={styles.field}>
        Between
        <select
          value={at}
          onChange={({ target }) => {
            const pair = figures.pairs[Number(target.value)]
            change({ pair: pair ? [pair.a, pair.b] : null })
          }}
        >
          <option value={-1}>everybody</option>
          {figures.pairs.map(({ a, b }, index) => (
            <option key={`${a} ${b}`} value={index}>
              {names.get(a)} and {names.get(b)}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.field}>
        In
        <select value={search.what ?? ''} onChange={({ target }) => change({ what: target.value || null })}>
          <option value="">anything</option>
          {kinds.map(({ what, label }) => (
            <option key={what} value={what}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.field}>
        Type
        <select value={search.type ?? ''} onChange={({ target }) => change({ type: target.value || null })}>
          <option value="">all types</option>
          {figures.types.map(type => (
            <option key={type} value={type}>
              {findType(codebook, type)?.label ?? type}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
