import { type ClaimCondition, isSameCondition, presentConditions } from '../../../core/claim-filter.ts'
import type { Codebook } from '../../../core/codebook.ts'
import { Button } from '../../ui/button.tsx'
import styles from './claims-filter.module.css'
import type { ClaimsFilterProps } from './claims-filter-props.ts'
import { isNarrowed, widen } from './claims-search.ts'
import { labelOf } from './likelihood-of.ts'
import { originLabels } from './list-conditions.ts'

/** The conditions in force; a press leaves one out. */
export function FilterChips({ all, codebook, search, change }: ClaimsFilterProps) {
  if (!isNarrowed(search)) return null
  const title = all.find(({ article }) => article.id === search.article)?.article.title
  const chips = [
    ...search.conditions.map(condition => ({
      key: presentConditions([condition]),
      label: nameCondition(condition, codebook),
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

/** A condition in words. */
function nameCondition(condition: ClaimCondition, codebook: Codebook): string {
  switch (condition.kind) {
    case 'attribute':
      return `${labelAttribute(condition.name, codebook)}: ${labelValue(condition, codebook)}`
    case 'has':
      return `${labelAttribute(condition.name, codebook)}: given`
    case 'lacks':
      return `${labelAttribute(condition.name, codebook)}: missing`
    case 'complete':
      return condition.is ? 'Complete' : 'Still needs something'
    case 'note':
      return condition.is ? 'With a note' : 'Without a note'
    case 'origin':
      return originLabels[condition.origin]
  }
}

function labelAttribute(name: string, { types }: Codebook): string {
  const all = types.flatMap(type => type.attributes)
  return all.find(attribute => attribute.name === name)?.label ?? name
}

function labelValue({ name, value }: { name: string; value: string }, codebook: Codebook): string {
  const labels = codebook.types.map(type => labelOf({ type: type.name, name }, value, codebook))
  return labels.find(label => label !== value) ?? value
}
