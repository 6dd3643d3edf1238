import { Key } from '../../ui/key.tsx'
import { TypeMark } from '../../ui/type-mark.tsx'
import styles from './claims-filter.module.css'
import type { ClaimsFilterProps } from './claims-filter-props.ts'
import { ConditionFields } from './condition-fields.tsx'
import { FilterChips } from './filter-chips.tsx'
import { FindWords } from './find-words.tsx'

/** What of all claims is shown: by words, type, and conditions, of which those in force stand below as chips. */
export function ClaimsFilter(props: ClaimsFilterProps) {
  const { codebook, search, change, fields, keymap, onLeave } = props
  const [findKeys] = keymap.printed('find')
  return (
    <search className={styles.filter} aria-label="Filter" data-open={fields.isOpen || undefined}>
      <div className={styles.find}>
        {findKeys !== undefined && (
          <span aria-hidden="true" className={styles.key}>
            <Key>{findKeys}</Key>
          </span>
        )}
        <FindWords
          ref={fields.find}
          value={search.words}
          onChange={words => change({ words })}
          onLeave={onLeave}
        />
      </div>
      <fieldset className={styles.types} aria-label="Types">
        {codebook.types.map(({ name, plural }) => (
          <button
            key={name}
            type="button"
            data-type={name}
            aria-pressed={!search.hidden.has(name)}
            onClick={() => change({ hidden: toggle(search.hidden, name) })}
          >
            <TypeMark type={name} hollow={search.hidden.has(name)} />
            <span>{plural}</span>
          </button>
        ))}
      </fieldset>
      <button type="button" className={styles.fold} aria-expanded={fields.isOpen} onClick={fields.toggle}>
        Conditions
      </button>
      <ConditionFields {...props} />
      <FilterChips {...props} />
    </search>
  )
}

function toggle(set: ReadonlySet<string>, name: string): ReadonlySet<string> {
  const others = [...set].filter(each => each !== name)
  return new Set(set.has(name) ? others : [...others, name])
}
