import { isSameCondition, presentConditions } from '../../../core/claim-filter.ts'
import { conditionLabel } from '../../../core/condition-words.ts'
import { Button } from '../../ui/button.tsx'
import styles from './claims-filter.module.css'
import type { ClaimsFilterProps } from './claims-filter-props.ts'
import { isNarrowed, widen } from './claims-search.ts'

/** The conditions in force; a press leaves one out. */
export function FilterChips({ all, codebook, search, change }: ClaimsFilterProps) {
  if (!isNarrowed(search)) return null
  const title = all.find(({ article }) => article.id === search.article)?.article.title
  const chips = [
    ...search.conditions.map(condition => ({
      key: presentConditions([condition]),
      label: conditionLabel(codebook, condition),
      onDrop: () =>
        change({ conditions: search.conditions.filter(each => !isSameCondition(each, condition)) }),
    })),
    ...(search.article === null
      ? []
      : [
          {
            key: 'article',
            label: `Article: ${title ?? 'one that is not here'}`,
            onDrop: () => change({ article: null }),
          },
        ]),
  ]
  return (
    <div className={styles.chips}>
      {chips.map(({ key, label, onDrop }) => (
        <button key={key} type="button" aria-label={`${label}, leave out`} onClick={onDrop}>
          <span dir="auto">{label}</span>
          <span aria-hidden="true">×</span>
        </button>
      ))}
      <Button variant="text" onPress={() => change(widen(search))}>
        Show all
      </Button>
    </div>
  )
}
