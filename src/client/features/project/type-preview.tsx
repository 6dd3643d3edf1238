import { TypeMark } from '../../ui/type-mark.tsx'
import type { DraftAttribute, DraftType } from './draft-codebook.ts'
import styles from './fields.module.css'
import { kindLabels } from './kind-labels.ts'
import page from './project-page.module.css'

/** A sentence with a claim of the type, and what is asked of it, as they are now. */
export function TypePreview({ type }: { readonly type: DraftType }) {
  const { name, label, attributes } = type
  return (
    <aside className={styles.preview} data-type={name} aria-label={`Preview of ${label || name}`}>
      <p className={styles.sentence}>
        Officials say that{' '}
        <mark className={page.sample} data-type={name}>
          prices will rise in the spring
        </mark>
        , and few disagree.
      </p>
      <p className={styles.card}>
        <TypeMark type={name} /> <b>{label || name}</b>
      </p>
      <dl className={styles.asked}>
        {attributes.map(attribute => (
          <div key={attribute.name}>
            <dt>
              {attribute.label || attribute.name}
              {attribute.required && <span className={styles.needed}> required</span>}
            </dt>
            <dd>{presentValue(attribute)}</dd>
            {attribute.when && <dd className={styles.quiet}>{presentCondition(attribute, attributes)}</dd>}
          </div>
        ))}
      </dl>
    </aside>
  )
}

function presentValue({ default: filled, suggested, kind, options = [] }: DraftAttribute): string {
  if (filled !== undefined) return labelOf(filled, options)
  if (suggested !== undefined) return `${labelOf(suggested, options)}?`
  return options.length > 0 ? options.map(({ label }) => label).join(', ') : kindLabels[kind]
}

function labelOf(value: unknown, options: NonNullable<DraftAttribute['options']>): string {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.map(each => options.find(option => option.value === each)?.label ?? sayYes(each)).join(', ')
}

function sayYes(value: unknown): string {
  return value === true ? 'Yes' : value === false ? 'No' : String(value)
}

function presentCondition({ when }: DraftAttribute, attributes: readonly DraftAttribute[]): string {
  const asked = attributes.find(({ name }) => name === when?.attribute)
  const values = (when?.values ?? []).map(value => labelOf(value, asked?.options ?? []))
  return `When ${asked?.label ?? when?.attribute} is ${values.join(' or ') || 'nothing yet'}`
}
