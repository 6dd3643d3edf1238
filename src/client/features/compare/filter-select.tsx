import styles from './compare-filter.module.css'

interface FilterSelectProps {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [value: string, label: string])[]
  readonly onChange: (value: string) => void
}

/** One condition of several values, named by its first word alone. */
export function FilterSelect({ label, value, options, onChange }: FilterSelectProps) {
  return (
    <select
      className={styles.select}
      aria-label={label}
      value={value}
      data-set={value !== '' || undefined}
      onChange={event => onChange(event.target.value)}
      onKeyDown={event => event.key === 'Escape' && event.currentTarget.blur()}
    >
      {options.map(([each, words]) => (
        <option key={each} value={each}>
          {words}
        </option>
      ))}
    </select>
  )
}
