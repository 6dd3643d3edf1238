import { useId } from 'react'
import type { ClaimType } from '../../../../core/codebook.ts'
import { plural } from '../../../ui/plural.ts'
import { TypeMark } from '../../../ui/type-mark.tsx'
import { useKeymap } from '../../../ui/use-keymap.ts'
import { mappingCommands } from '../import-keys.ts'
import { KeyedChoices } from '../keyed-choices.tsx'
import { KeyedRadio } from '../keyed-radio.tsx'
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
      <KeyedChoices legend={`What ${name} stands for`} shape="inline">
        {types.map(type => (
          <KeyedRadio
            key={type.name}
            name={id}
            keys={keymap.printed(`type ${type.name}`)[0]}
            isChosen={choice === type.name}
            onChoose={() => onChoose(type.name)}
          >
            <TypeMark type={type.name} />
            {type.label}
          </KeyedRadio>
        ))}
        <KeyedRadio
          name={id}
          keys={keymap.printed('leave-out')[0]}
          isChosen={choice === null}
          onChoose={() => onChoose(null)}
        >
          Leave out
        </KeyedRadio>
      </KeyedChoices>
    </section>
  )
}

function tellState(choice: LabelChoice | undefined, isPressing: boolean): string {
  if (isPressing) return ', needs you'
  return choice === undefined ? ', beside another label' : ''
}
