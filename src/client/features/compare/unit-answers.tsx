import type { ReactNode } from 'react'
import type { Codebook } from '../../../core/codebook.ts'
import type { SettledUnit } from '../../../core/compare/settle-units.ts'
import { sourcesOf } from '../../../core/consensus.ts'
import type { Reader } from '../../../text/reader.ts'
import { Key } from '../../ui/key.tsx'
import type { Keymap } from '../../ui/keymap.ts'
import type { CompareCommand } from './compare-keys.ts'
import type { Annotated } from './fetch-comparison.ts'
import { tellContent, tellReading } from './present-unit.ts'
import styles from './unit-answers.module.css'
import { Initials } from './who-line.tsx'

export interface AnswersProps {
  readonly settled: SettledUnit
  readonly annotated: readonly Annotated[]
  readonly codebook: Codebook
  readonly reader: Reader
  readonly keymap: Keymap<CompareCommand>
  /** Whether the keys act on this one. */
  readonly isCurrent: boolean
  readonly onTake: (reading: number) => void
  readonly onNone: () => void
  readonly onEdit: () => void
  readonly onOpen: () => void
}

/** The ways to answer what a unit asks, who holds each, and which was taken. */
export function UnitAnswers(props: AnswersProps) {
  const { settled, annotated, codebook, reader, keymap, isCurrent } = props
  const { unit, decision, claim } = settled
  const holders = (layers: readonly string[]) => annotated.filter(each => layers.includes(each.layer.id))
  const keyOf = (command: CompareCommand) => (isCurrent ? keymap.printed(command)[0] : undefined)
  return (
    <div className={styles.answers} role="radiogroup" aria-label="Readings">
      {unit.readings.map((reading, at) => (
        <Answer
          key={reading.claims[0].id}
          keys={keyOf(`take-${at + 1}`)}
          isTaken={decision === 'reading' && isTakenFrom(settled, at)}
          holders={holders(reading.claims.map(({ layer }) => layer))}
          onTake={() => props.onTake(at)}
        >
          <span dir="auto">{tellReading(reading, unit, { codebook, reader })}</span>
        </Answer>
      ))}
      <Answer
        keys={keyOf('none')}
        isTaken={decision === 'none'}
        holders={holders(unit.absent)}
        onTake={props.onNone}
      >
        Nothing to tag here
      </Answer>
      <Answer keys={keyOf('edit')} isTaken={decision === 'merged'} holders={[]} onTake={props.onEdit}>
        {decision === 'merged' && claim ? (
          <span dir="auto">{tellContent(claim, unit, { codebook, reader })}</span>
        ) : (
          'Something else'
        )}
      </Answer>
      {settled.state !== 'agreed' && (
        <Answer
          keys={keyOf('open')}
          isTaken={settled.state === 'left-open'}
          holders={[]}
          onTake={props.onOpen}
        >
          Leave open
        </Answer>
      )}
    </div>
  )
}

function isTakenFrom({ unit, claim }: SettledUnit, at: number): boolean {
  const ids = unit.readings[at]?.claims.map(({ id }) => id) ?? []
  const sources = claim ? sourcesOf(claim) : []
  return ids.length === sources.length && ids.every(id => sources.includes(id))
}

interface AnswerProps {
  readonly keys: string | undefined
  readonly isTaken: boolean
  readonly holders: readonly Annotated[]
  readonly onTake: () => void
  readonly children: ReactNode
}

function Answer({ keys, isTaken, holders, onTake, children }: AnswerProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: pressing it again is an act of its own, as with its key
    <button type="button" role="radio" aria-checked={isTaken} className={styles.answer} onClick={onTake}>
      <span className={styles.key} aria-hidden="true">
        {keys !== undefined && <Key>{keys}</Key>}
      </span>
      <span className={styles.words}>{children}</span>
      <span className={styles.holders}>
        {holders.map(each => (
          <Initials key={each.layer.id} annotated={each} />
        ))}
      </span>
    </button>
  )
}
