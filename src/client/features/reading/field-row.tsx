import type { ReactNode } from 'react'
import type { Attribute } from '../../../core/codebook.ts'
import styles from './fields.module.css'
import { useArticleKeymap } from './use-article-keymap.ts'

interface FieldRowProps {
  readonly attribute: Attribute
  /** Of the field itself: its label and explanation are named after it. */
  readonly id: string
  /** It is the one being filled in: what it means is shown. */
  readonly isHere: boolean
  readonly isMissing: boolean
  /** Another claim speaks for it. */
  readonly isInherited?: boolean
  /** Why the value does not fit, or was refused. */
  readonly refusal: string | null
  /** Leaves out what was typed and refused. */
  readonly onLeaveOut?: () => void
  readonly children: ReactNode
  /** What can be picked, across the whole width. */
  readonly list?: ReactNode
}

/** One attribute: the letter that leads to it, its label, and its field with what is wrong there. */
export function FieldRow({
  attribute,
  id,
  isHere,
  isMissing,
  isInherited,
  refusal,
  onLeaveOut,
  children,
  list,
}: FieldRowProps) {
  const [printed] = useArticleKeymap().printed(`field ${attribute.name}`)
  return (
    <div
      className={styles.row}
      data-here={isHere || undefined}
      data-missing={isMissing || undefined}
      data-inherited={isInherited || undefined}
    >
      <span className={styles.letter} aria-hidden="true">
        {printed?.replace(/^E then /, '')}
      </span>
      <label className={styles.label} id={`${id}-label`} htmlFor={id}>
        {attribute.label}
      </label>
      <div className={styles.value}>
        {children}
        {refusal !== null && (
          <p className={styles.refusal} id={`${id}-refusal`} role="alert">
            {refusal}
          </p>
        )}
        {onLeaveOut && (
          <p className={styles.under}>
            <button
              type="button"
              aria-label={`Leave it out (${attribute.label})`}
              onClick={() => {
                onLeaveOut()
                document.getElementById(id)?.focus()
              }}
            >
              Leave it out
            </button>
          </p>
        )}
        {attribute.definition !== undefined && (
          <p className={styles.definition} id={`${id}-definition`}>
            {attribute.definition}
          </p>
        )}
      </div>
      {list}
    </div>
  )
}

/** The ids of what explains a field, for `aria-describedby`. */
export function explanationOf(id: string, attribute: Attribute, refusal: string | null): string | undefined {
  const ids = [
    ...(refusal === null ? [] : [`${id}-refusal`]),
    ...(attribute.definition === undefined ? [] : [`${id}-definition`]),
  ]
  return ids.length === 0 ? undefined : ids.join(' ')
}
