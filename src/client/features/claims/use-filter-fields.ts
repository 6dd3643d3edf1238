import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/** The fields that keys lead to. On narrow screens all but the first are folded away until they are wanted. */
export function useFilterFields() {
  const [isOpen, setIsOpen] = useState(false)
  const find = useRef<HTMLInputElement>(null)
  const speaker = useRef<HTMLInputElement>(null)
  const since = useRef<HTMLInputElement>(null)
  const more = useRef<HTMLSelectElement>(null)
  const fields = { find, speaker, since, more }
  function focus(field: keyof typeof fields) {
    flushSync(() => setIsOpen(true))
    const element = fields[field].current
    element?.focus()
    if (element instanceof HTMLInputElement) element.select()
  }
  return { ...fields, isOpen, focus, toggle: () => setIsOpen(!isOpen) }
}

export type FilterFields = ReturnType<typeof useFilterFields>
