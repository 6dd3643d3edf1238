import type { InputHTMLAttributes, ReactNode, RefObject } from 'react'
import { limits } from '../../../api/limits.ts'
import styles from './add-article-form.module.css'
import type { checkDraft, Draft, DraftFields } from './draft.ts'
import { languages } from './languages.ts'

interface DraftDetailsProps {
  /** What the fields' element ids begin with. */
  readonly id: string
  readonly draft: Draft
  readonly problems: ReturnType<typeof checkDraft>
  readonly titleRef: RefObject<HTMLInputElement | null>
  readonly onChange: (fields: Partial<DraftFields>) => void
}

/** What is known of the article; only the title is needed. */
export function DraftDetails({ id, draft, problems, titleRef, onChange }: DraftDetailsProps) {
  function fieldOf(name: 'title' | 'publisher' | 'author' | 'url' | 'publishedOn') {
    const problem = problems[name]
    return {
      id: `${id}-${name}`,
      value: draft[name],
      problem,
      onChange: (event: { readonly target: { readonly value: string } }) =>
        onChange({ [name]: event.target.value }),
    }
  }
  return (
    <div className={styles.details}>
      <Field label="Title" isWide ref={titleRef} required {...fieldOf('title')} />
      <Field label="Source" {...fieldOf('publisher')} />
      <Field label="Author" {...fieldOf('author')} />
      <Field label="Date" type="date" {...fieldOf('publishedOn')} />
      <Labelled id={`${id}-language`} label="Language">
        <select
          id={`${id}-language`}
          className={styles.input}
          value={draft.language}
          onChange={event => onChange({ language: event.target.value })}
        >
          <option value="">Not given</option>
          {languages.map(({ tag, name }) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </select>
      </Labelled>
      <Field label="Address" type="url" inputMode="url" isWide placeholder="https://" {...fieldOf('url')} />
    </div>
  )
}

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly id: string
  readonly label: string
  readonly problem?: string | undefined
  readonly isWide?: boolean
  readonly ref?: RefObject<HTMLInputElement | null>
}

function Field({ id, label, problem, isWide = false, ...input }: FieldProps) {
  return (
    <Labelled id={id} label={label} problem={problem} isWide={isWide}>
      <input
        type="text"
        autoComplete="off"
        maxLength={limits.lineLength}
        {...input}
        id={id}
        className={styles.input}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
      />
    </Labelled>
  )
}

interface LabelledProps {
  readonly id: string
  readonly label: string
  readonly problem?: string | undefined
  readonly isWide?: boolean
  readonly children: ReactNode
}

function Labelled({ id, label, problem, isWide, children }: LabelledProps) {
  return (
    <div className={styles.detail} data-wide={isWide || undefined}>
      <label className={styles.name} htmlFor={id}>
        {label}
      </label>
      {children}
      {problem !== undefined && (
        <p id={`${id}-problem`} className={styles.about} data-problem>
          {problem}
        </p>
      )}
    </div>
  )
}
