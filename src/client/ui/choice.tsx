import { useId } from 'react'
import styles from './choice.module.css'

interface ChoiceProps<T extends string | number> {
  readonly legend: string
  /** What can be chosen, each with the words for it, in order. */
  readonly options: readonly (readonly [value: T, label: string])[]
  readonly chosen: T
  readonly onChoose: (value: T) => void
  /** Short words side by side. */
  readonly isRow?: boolean
}

/** One of a few, by radio buttons. */
export function Choice<T extends string | number>({
  legend,
  options,
  chosen,
  onChoose,
  isRow = false,
}: ChoiceProps<T>) {
  const name = useId()
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={isRow ? styles.row : styles.list}>
        {options.map(([value, label]) => (
          <label key={value} className={styles.option}>
            <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
