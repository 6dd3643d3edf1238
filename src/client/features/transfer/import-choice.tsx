import { useId } from 'react'
import type { ImportItem } from '../../../api/import-report.ts'
import { useProjectTypes } from '../../data/use-project-types.ts'
import { TypeMark } from '../../ui/type-mark.tsx'
import { useKeymap } from '../../ui/use-keymap.ts'
import type { Difference } from './differences.ts'
import styles from './import-choice.module.css'
import shell from './import-item.module.css'
import { reportCommands } from './import-keys.ts'
import { KeyedChoices } from './keyed-choices.tsx'
import { KeyedRadio } from './keyed-radio.tsx'

interface ImportChoiceProps {
  readonly item: ImportItem
  /** What is not the same on both sides; null while it is looked up, or where it cannot be. */
  readonly differences: readonly Difference[] | null
  readonly takesFile: boolean
  readonly isCurrent: boolean
  readonly onChoose: (takesFile: boolean) => void
  readonly onFocus: () => void
}

const kinds = { article: 'The article’s details', layer: 'Layer', claim: '', review: 'Review' } as const
const ages = {
  file: 'The file’s version is newer.',
  here: 'The version here is newer.',
  unknown: 'Neither says which is newer.',
} as const

/** One record that the file has otherwise than the library, both versions, and the choice between them. */
export function ImportChoice({
  item,
  differences,
  takesFile,
  isCurrent,
  onChoose,
  onFocus,
}: ImportChoiceProps) {
  const name = useId()
  const keymap = useKeymap(reportCommands.choosing)
  const types = useProjectTypes()
  const what =
    item.kind === 'claim'
      ? (types.find(type => type.name === item.label)?.label ?? capitalised(item.label))
      : `${kinds[item.kind]}${item.kind === 'article' ? '' : ` of ${item.label}`}`
  return (
    <section
      className={shell.item}
      data-item={item.id}
      data-current={isCurrent || undefined}
      aria-labelledby={`${name}-what`}
      onFocus={onFocus}
    >
      <div className={shell.kind}>
        <b id={`${name}-what`} className={styles.what}>
          {item.kind === 'claim' && <TypeMark type={item.label} />}
          {what}
        </b>
        <span>{ages[item.newer ?? 'unknown']}</span>
      </div>
      <div className={shell.text}>
        {item.text !== '' && (
          <p className={shell.words} data-type={item.label}>
            <mark>{item.text}</mark>
          </p>
        )}
        <Differences differences={differences} />
      </div>
      <KeyedChoices legend={`Which to keep of ${what}`} shape="list">
        <KeyedRadio
          name={name}
          keys={keymap.printed('keep')[0]}
          isChosen={!takesFile}
          onChoose={() => onChoose(false)}
        >
          Keep what is here
        </KeyedRadio>
        <KeyedRadio
          name={name}
          keys={keymap.printed('take')[0]}
          isChosen={takesFile}
          onChoose={() => onChoose(true)}
        >
          Take the file’s
        </KeyedRadio>
      </KeyedChoices>
    </section>
  )
}

function Differences({ differences }: Pick<ImportChoiceProps, 'differences'>) {
  if (differences === null) return null
  if (differences.length === 0) {
    return <p className={styles.nothing}>The words are the same; times or other tools’ additions differ.</p>
  }
  return (
    <dl className={styles.differences}>
      {differences.map(({ label, here, file }) => (
        <div key={label}>
          <dt className={styles.label}>{label}</dt>
          <dd>
            <span className={styles.side}>Here</span> {here === '' ? <i>nothing</i> : <del>{here}</del>}
          </dd>
          <dd>
            <span className={styles.side}>File</span> {file === '' ? <i>nothing</i> : <ins>{file}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
