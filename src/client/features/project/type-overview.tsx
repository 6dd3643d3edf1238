import type { Attribute, ClaimType } from '../../../core/codebook.ts'
import { Key } from '../../ui/key.tsx'
import styles from './project-page.module.css'

/** A type as its claims look in the text, and what is asked of them. */
export function TypeOverview({ type }: { readonly type: ClaimType }) {
  const { name, label, key, attributes } = type
  return (
    <section className={styles.type} data-type={name} aria-label={label}>
      <h3 className={styles.typeName}>
        <mark className={styles.sample} data-type={name}>
          {label}
        </mark>{' '}
        <Key>{key.toUpperCase()}</Key>
      </h3>
      {attributes.length === 0 && (
        <p className={styles.quiet}>Nothing is asked of it but its words and a note.</p>
      )}
      <dl className={styles.attributes}>
        {attributes.map(attribute => (
          <div key={attribute.name} className={styles.attribute}>
            <dt>
              {attribute.label}
              {attribute.required && <span className={styles.needed}> required</span>}
            </dt>
            <dd>
              {attribute.definition}
              <Values attribute={attribute} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Values({ attribute }: { readonly attribute: Attribute }) {
  if (attribute.kind !== 'enum' && attribute.kind !== 'multi-enum') return null
  return (
    <ul className={styles.options}>
      {attribute.options.map(({ value, label, definition, range }) => (
        <li key={value}>
          <b>{label}</b>
          {range && definition !== undefined ? ` ${definition}` : definition && `: ${definition}`}
        </li>
      ))}
    </ul>
  )
}
