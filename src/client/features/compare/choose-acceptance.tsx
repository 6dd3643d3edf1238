import { useState } from 'react'
import { parseLeastIou, presentIou } from '../../../core/agreement/agreement-words.ts'
import type { Acceptance } from '../../../core/consensus.ts'
import styles from './compare-filter.module.css'
import { FilterSelect } from './filter-select.tsx'

interface ChooseAcceptanceProps {
  readonly people: number
  readonly accept: Acceptance
  readonly onAccept: (accept: Acceptance) => void
}

/** What needs no deciding: the same of all, the same type and enough of the words, or the same of enough people. */
export function ChooseAcceptance({ people, accept, onAccept }: ChooseAcceptanceProps) {
  const choices = listChoices(people, accept)
  return (
    <span className={styles.accept}>
      <FilterSelect
        label="Counts as agreed"
        value={presentAcceptance(accept)}
        options={choices.map(each => [presentAcceptance(each), tellAcceptance(each, people)] as const)}
        onChange={value => {
          const chosen = choices.find(each => presentAcceptance(each) === value)
          if (chosen) onAccept(chosen)
        }}
      />
      {accept.kind === 'overlap' && (
        <LeastIou
          key={accept.least}
          least={accept.least}
          onChoose={least => onAccept({ kind: 'overlap', least })}
        />
      )}
    </span>
  )
}

interface LeastIouProps {
  readonly least: number
  readonly onChoose: (least: number) => void
}

/** How much of the words; what is typed counts with Enter or once the field is left, as one step to take back. */
function LeastIou({ least, onChoose }: LeastIouProps) {
  const [typed, setTyped] = useState(presentIou(least))
  const read = parseLeastIou(typed)
  const choose = () => {
    if (read === null) setTyped(presentIou(least))
    else if (read !== least) onChoose(read)
  }
  return (
    <label className={styles.least}>
      IoU from
      <input
        inputMode="decimal"
        className={styles.select}
        size={4}
        value={typed}
        aria-invalid={read === null}
        title="Over 0 up to 1, as .75"
        onChange={({ target }) => setTyped(target.value)}
        onBlur={choose}
        onKeyDown={event => {
          if (event.key === 'Enter') choose()
          if (event.key === 'Escape') setTyped(presentIou(least))
        }}
      />
    </label>
  )
}

function listChoices(people: number, accept: Acceptance): readonly Acceptance[] {
  const votes = Array.from({ length: Math.max(people - 2, 0) }, (_, at) => people - 1 - at)
  const least = accept.kind === 'overlap' ? accept.least : 0.8
  return [
    { kind: 'exact' },
    { kind: 'overlap', least },
    ...votes.filter(each => each > 1).map(each => ({ kind: 'votes' as const, least: each })),
  ]
}

function presentAcceptance(accept: Acceptance): string {
  return accept.kind === 'votes' ? `votes ${accept.least}` : accept.kind
}

function tellAcceptance(accept: Acceptance, people: number): string {
  switch (accept.kind) {
    case 'exact':
      return 'Agreed: all have the same'
    case 'overlap':
      return 'Agreed: same type, enough of the words'
    case 'votes':
      return `Agreed: ${accept.least} of ${people} have the same`
  }
}
