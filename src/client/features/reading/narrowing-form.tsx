import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type ClaimCondition, presentConditions } from '../../../core/claim-filter.ts'
import { conditionLabel, listSubjects } from '../../../core/condition-words.ts'
import { Button } from '../../ui/button.tsx'
import styles from './narrowing.module.css'
import { useOpenArticle } from './open-article.ts'

interface NarrowingFormProps {
  readonly onAdd: (condition: ClaimCondition) => void
  readonly onClose: () => void
}

/** Asks for one condition: what of, and which. */
export function NarrowingForm({ onAdd, onClose }: NarrowingFormProps) {
  const { codebook, index } = useOpenArticle()
  const ref = useRef<HTMLSelectElement>(null)
  const subjects = useMemo(() => listSubjects(codebook), [codebook])
  const [key, setKey] = useState('attribute speaker')
  const subject = subjects.find(each => each.key === key) ?? subjects[0]
  const choices = useMemo(() => subject?.choices(index.all()) ?? [], [subject, index])
  const [chosen, setChosen] = useState('')
  const choice = choices.find(each => presentConditions([each]) === chosen) ?? choices[0]
  useLayoutEffect(() => {
    // Its code may come late: whoever has gone on meanwhile is not called back.
    if (document.activeElement?.matches('[data-narrow]')) ref.current?.focus()
  }, [])
  return (
    <form
      className={styles.form}
      aria-label="Narrow the claims shown"
      onSubmit={event => {
        event.preventDefault()
        if (choice) onAdd(choice)
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onClose()
      }}
    >
      <Choice label="By" ref={ref} value={subject?.key ?? ''} onChange={setKey}>
        {subjects.map(each => (
          <option key={each.key} value={each.key}>
            {each.label}
          </option>
        ))}
      </Choice>
      <Choice label="Only" value={choice ? presentConditions([choice]) : ''} onChange={setChosen}>
        {choices.map(each => (
          <option key={presentConditions([each])} value={presentConditions([each])}>
            {shortLabel(conditionLabel(codebook, each), subject?.label)}
          </option>
        ))}
      </Choice>
      <div className={styles.act}>
        <Button type="submit" variant="ink">
          Add
        </Button>
        <Button onPress={onClose}>Cancel</Button>
      </div>
    </form>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly ref?: React.Ref<HTMLSelectElement>
  readonly value: string
  readonly onChange: (value: string) => void
  readonly children: React.ReactNode
}

function Choice({ label, ref, value, onChange, children }: ChoiceProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select id={id} ref={ref} value={value} onChange={event => onChange(event.target.value)}>
        {children}
      </select>
    </>
  )
}

/** Without what the field before it says already, and as the beginning of a line. */
function shortLabel(label: string, subject = ''): string {
  const short = label.startsWith(`${subject}: `) ? label.slice(subject.length + 2) : label
  return short.charAt(0).toUpperCase() + short.slice(1)
}
