import { useId } from 'react'
import type { ClaimType } from '../../../../core/codebook.ts'
import { Key } from '../../../ui/key.tsx'
import { plural } from '../../../ui/plural.ts'
import { TypeMark } from '../../../ui/type-mark.tsx'
import { useKeymap } from '../../../ui/use-keymap.ts'
import { mappingCommands } from '../import-keys.ts'
import type { LabelChoice } from './label-choices.ts'
import styles from './label-row.module.css'
import type { ForeignLabel } from './list-labels.ts'

interface LabelRowProps {
  /** Its place among the labels. */
  readonly index: number
  readonly label: ForeignLabel
  readonly types: readonly ClaimType[]
  /** Undefined while nothing is chosen. */
  readonly choice: LabelChoice | undefined
  /** Whether annotations wait for this choice. */
  readonly isPressing: boolean
  readonly isCurrent: boolean
  readonly onChoose: (choice: LabelChoice) => void
  readonly onFocus: () => void
}

/** One label of the file, how often it stands there and on which words, and the types it may stand for. */
export function LabelRow(props: LabelRowProps) {
  const { index, label, types, choice, isPressing, isCurrent, onChoose, onFocus } = props
  const id = useId()
  const keymap = useKeymap(mappingCommands(types))
  const name = label.label === '' ? 'No label' : label.label
  return (
    <section
      className={styles.row}
      data-label={index}
      data-current={isCurrent || undefined}
      aria-labelledby={`${id}name`}
      onFocus={onFocus}
    >
      <div className={styles.label}>
        <b id={`${id}name`} className={styles.name} dir="auto">
          {name}
        </b>
        <span className={styles.count} data-pressing={isPressing || undefined}>
          {plural(label.count, 'annotation')}
          {tellState(choice, isPressing)}
        </span>
      </div>
      <p className={styles.samples} dir="auto">
        {label.samples.map(sample => `“${sample}”`).join(' ')}
      </p>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>What {name} stands for</legend>
        {types.map(type => (
          <Option
            key={type.name}
            name={id}
            keys={keymap.printed(`type ${type.name}`)[0]}
            isChosen={choice === type.name}
            onChoose={() => onChoose(type.name)}
          >
            <TypeMark type={type.name} />
            {type.label}
          </Option>
        ))}
        <Option
          name={id}
          keys={keymap.printed('leave-out')[0]}
          isChosen={choice === null}
          onChoose={() => onChoose(null)}
        >
          Leave out
        </Option>
      </fieldset>
    </section>
  )
}

function tellState(choice: LabelChoice | undefined, isPressing: boolean): string {
  if (isPressing) return ', needs you'
  return choice === undefined ? ', beside another label' : ''
}

interface OptionProps {
  readonly name: string
  readonly keys: string | undefined
  readonly isChosen: boolean
  readonly onChoose: () => void
  readonly children: React.ReactNode
}

function Option({ name, keys, isChosen, onChoose, children }: OptionProps) {
  return (
    <label className={styles.option}>
      <input type="radio" name={name} checked={isChosen} onChange={onChoose} />
      {keys !== undefined && (
        <span className={styles.key} aria-hidden="true">
          <Key>{keys}</Key>
        </span>
      )}
      {children}
    </label>
  )
}
