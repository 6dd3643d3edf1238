import { useEffect, useRef } from 'react'
import type { Option } from '../../../core/codebook.ts'
import styles from './fields.module.css'

/** A line of a list under a field. */
export interface ListedOption extends Pick<Option, 'label' | 'definition' | 'range'> {
  readonly id: string
  /** The key that picks it. */
  readonly sign?: string | undefined
  readonly isChosen?: boolean
  readonly isSuggested?: boolean
}

interface OptionListProps {
  readonly id: string
  readonly labelledBy: string
  readonly options: readonly ListedOption[]
  /** The place of the one that Enter takes; -1 for none. */
  readonly active: number
  readonly isMultiple?: boolean
  readonly onPick: (at: number) => void
}

/** What can be picked under a field. The field keeps the focus and says which line is active. */
export function OptionList({ id, labelledBy, options, active, isMultiple, onPick }: OptionListProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div
      ref={list}
      id={id}
      className={styles.options}
      tabIndex={-1}
      role="listbox"
      aria-labelledby={labelledBy}
      aria-multiselectable={isMultiple || undefined}
      onPointerDown={event => event.preventDefault()}
      onMouseDown={event => event.preventDefault()}
    >
      {options.map((option, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: by key it is picked in the field that has the focus
        // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and names the active line
        <div
          key={option.id}
          id={option.id}
          className={styles.option}
          role="option"
          aria-selected={option.isChosen ?? false}
          data-active={at === active || undefined}
          data-range={option.range !== undefined || undefined}
          onClick={() => onPick(at)}
        >
          {option.sign !== undefined && (
            <span className={styles.sign} aria-hidden="true">
              {option.sign.toUpperCase()}
            </span>
          )}
          <span className={styles.name} dir="auto">
            {option.label}
            {option.isSuggested && <small> suggested</small>}
          </span>
          {option.range ? <Band range={option.range} /> : null}
          {option.definition !== undefined && <span className={styles.meaning}>{option.definition}</span>}
        </div>
      ))}
    </div>
  )
}

/** A share of the way from 0 to 100 per cent. */
function Band({ range: [low, high] }: { readonly range: readonly [number, number] }) {
  return (
    <span className={styles.band} aria-hidden="true">
      <i style={{ insetInlineStart: `${low}%`, width: `${Math.max(high - low, 2)}%` }} />
    </span>
  )
}
