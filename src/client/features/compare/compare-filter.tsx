import type { Codebook } from '../../../core/codebook.ts'
import { type Difference, differences } from '../../../core/compare/compare-layers.ts'
import type { Acceptance } from '../../../core/consensus.ts'
import { Button } from '../../ui/button.tsx'
import { isolate } from '../../ui/isolate.ts'
import styles from './compare-filter.module.css'
import { type CompareSearch, isNarrowed } from './compare-search.ts'
import type { Annotated } from './fetch-comparison.ts'

interface CompareFilterProps {
  readonly search: CompareSearch
  readonly change: (fields: Partial<CompareSearch>) => void
  readonly codebook: Codebook
  readonly annotated: readonly Annotated[]
  readonly accept: Acceptance
  readonly onAccept: (accept: Acceptance) => void
}

const differenceLabels: Readonly<Record<Difference, string>> = {
  boundary: 'Words differ',
  type: 'Type differs',
  attribute: 'Values differ',
  absent: 'Only some tagged it',
}

const states = [
  ['', 'Open and settled'],
  ['open', 'Open only'],
  ['settled', 'Settled only'],
] as const

/** Which differences are shown, and what needs no deciding. */
export function CompareFilter({ search, change, codebook, annotated, accept, onAccept }: CompareFilterProps) {
  return (
    <div className={styles.filter}>
      <Select
        label="How they differ"
        value={search.differ ?? ''}
        options={[
          ['', 'All differences'],
          ...differences.map(each => [each, differenceLabels[each]] as const),
        ]}
        onChange={value => change({ differ: differences.find(each => each === value) ?? null })}
      />
      <Select
        label="Type"
        value={search.type ?? ''}
        options={[['', 'All types'], ...codebook.types.map(({ name, plural }) => [name, plural] as const)]}
        onChange={type => change({ type: type || null })}
      />
      <Select
        label="Who differs"
        value={search.by ?? ''}
        options={[
          ['', 'Whoever differs'],
          ...annotated.map(
            ({ layer, name, isMe }) => [layer.id, isMe ? 'You differ' : `${isolate(name)} differs`] as const,
          ),
        ]}
        onChange={by => change({ by: by || null })}
      />
      <Select
        label="Settled or open"
        value={search.state ?? ''}
        options={states}
        onChange={value => change({ state: value === 'open' || value === 'settled' ? value : null })}
      />
      {isNarrowed(search) && (
        <Button variant="text" onPress={() => change({ differ: null, type: null, by: null, state: null })}>
          Show all
        </Button>
      )}
      <span className={styles.accept}>
        <Select
          label="Counts as agreed"
          value={presentAcceptance(accept)}
          options={acceptances(annotated.length).map(
            each => [presentAcceptance(each), tellAcceptance(each, annotated.length)] as const,
          )}
          onChange={value => {
            const chosen = acceptances(annotated.length).find(each => presentAcceptance(each) === value)
            if (chosen) onAccept(chosen)
          }}
        />
      </span>
    </div>
  )
}

function acceptances(people: number): readonly Acceptance[] {
  const votes = Array.from({ length: Math.max(people - 2, 0) }, (_, at) => people - 1 - at).filter(
    least => least > 1,
  )
  return [
    { kind: 'exact' },
    ...[0.9, 0.8, 0.67, 0.5].map(least => ({ kind: 'overlap' as const, least })),
    ...votes.map(least => ({ kind: 'votes' as const, least })),
  ]
}

function presentAcceptance(accept: Acceptance): string {
  return accept.kind === 'exact' ? 'exact' : `${accept.kind} ${accept.least}`
}

function tellAcceptance(accept: Acceptance, people: number): string {
  switch (accept.kind) {
    case 'exact':
      return 'Agreed: all have the same'
    case 'overlap':
      return `Agreed: same type, ${Math.round(accept.least * 100)} % of the words`
    case 'votes':
      return `Agreed: ${accept.least} of ${people} have the same`
  }
}

interface SelectProps {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [value: string, label: string])[]
  readonly onChange: (value: string) => void
}

function Select({ label, value, options, onChange }: SelectProps) {
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
