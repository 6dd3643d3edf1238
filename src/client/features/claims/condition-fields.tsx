import { useMemo } from 'react'
import { isSameCondition, parseConditions } from '../../../core/claim-filter.ts'
import { ChooseField } from './choose-field.tsx'
import styles from './claims-filter.module.css'
import type { ClaimsFilterProps } from './claims-filter-props.ts'
import { columnLabels } from './column-heads.tsx'
import { countNames } from './count-names.ts'
import { DateField } from './date-field.tsx'
import { listConditions } from './list-conditions.ts'
import { columns } from './row-order.ts'

/** The fields by which conditions are added. What is chosen leaves its field, and stands among the chips. */
export function ConditionFields({ all, codebook, search, change, fields, onLeave }: ClaimsFilterProps) {
  const speakers = useMemo(() => countNames(all, row => [row.speaker, row.speaker]), [all])
  const articles = useMemo(() => countNames(all, row => [row.article.id, row.article.title]), [all])
  const annotators = useMemo(() => countNames(all, row => [row.by.annotator, row.by.name]), [all])
  const groups = useMemo(() => listConditions(codebook), [codebook])
  function add(text: string) {
    const added = parseConditions(text).filter(
      each => !search.conditions.some(old => isSameCondition(old, each)),
    )
    change({ conditions: [...search.conditions, ...added] })
  }
  return (
    <div className={styles.fields}>
      <ChooseField
        label="Speaker"
        ref={fields.speaker}
        choices={speakers}
        onChoose={value =>
          change({ conditions: [...search.conditions, { kind: 'attribute', name: 'speaker', value }] })
        }
        onLeave={onLeave}
      />
      <DateField
        label="Since"
        ref={fields.since}
        value={search.from}
        onChange={from => change({ from })}
        onLeave={onLeave}
      />
      <DateField label="Until" value={search.to} onChange={to => change({ to })} onLeave={onLeave} />
      <ChooseField
        label="Article"
        choices={articles}
        onChoose={article => change({ article })}
        onLeave={onLeave}
      />
      {annotators.length > 1 && (
        <label className={styles.field}>
          Tagged by
          <select value={search.by ?? ''} onChange={event => change({ by: event.target.value || null })}>
            <option value="">Anybody</option>
            {annotators.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className={styles.field}>
        More
        <select ref={fields.more} value="" onChange={event => add(event.target.value)}>
          <option value="">Add a condition</option>
          {groups.map(({ label, options }) => (
            <optgroup key={label} label={label}>
              {options.map(option => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label className={`${styles.field} ${styles.order}`}>
        Sorted by
        <select
          value={search.order.column}
          onChange={event => {
            const column = columns.find(each => each === event.target.value)
            if (column) change({ order: { column, isDown: column === 'date' } })
          }}
        >
          {columns.map(column => (
            <option key={column} value={column}>
              {columnLabels[column]}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
