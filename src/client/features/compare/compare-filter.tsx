import type { Codebook } from '../../../core/codebook.ts'
import { type Difference, differences } from '../../../core/compare/compare-layers.ts'
import type { Acceptance } from '../../../core/consensus.ts'
import { Button } from '../../ui/button.tsx'
import { isolate } from '../../ui/isolate.ts'
import { ChooseAcceptance } from './choose-acceptance.tsx'
import styles from './compare-filter.module.css'
import { type CompareSearch, isNarrowed } from './compare-search.ts'
import type { Annotated } from './fetch-comparison.ts'
import { FilterSelect } from './filter-select.tsx'

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
      <FilterSelect
        label="How they differ"
        value={search.differ ?? ''}
        options={[
          ['', 'All differences'],
          ...differences.map(each => [each, differenceLabels[each]] as const),
        ]}
        onChange={value => change({ differ: differences.find(each => each === value) ?? null })}
      />
      <FilterSelect
        label="Type"
        value={search.type ?? ''}
        options={[['', 'All types'], ...codebook.types.map(({ name, plural }) => [name, plural] as const)]}
        onChange={type => change({ type: type || null })}
      />
      <FilterSelect
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
      <FilterSelect
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
      <ChooseAcceptance people={annotated.length} {...{ accept, onAccept }} />
    </div>
  )
}
