import { type RefObject, useEffect, useState } from 'react'

interface FindWordsProps {
  readonly value: string
  readonly onChange: (words: string) => void
  readonly onLeave: () => void
  readonly ref: RefObject<HTMLInputElement | null>
}

/** Long enough that quick typing asks once, in milliseconds. */
const settleAfter = 120

/** Free words: claims are shown that have each of them. Esc empties the field, Enter keeps it; both leave. */
export function FindWords({ value, onChange, onLeave, ref }: FindWordsProps) {
  const [typed, setTyped] = useState(value)
  const [told, setTold] = useState(value)
  // The address changed by itself, as where all claims are shown again.
  if (value !== told) {
    setTold(value)
    setTyped(value)
  }
  useEffect(() => {
    if (typed === told) return
    const timer = setTimeout(() => {
      setTold(typed)
      onChange(typed)
    }, settleAfter)
    return () => clearTimeout(timer)
  }, [typed, told, onChange])
  function leave(words: string) {
    setTyped(words)
    setTold(words)
    onChange(words)
    onLeave()
  }
  return (
    <input
      ref={ref}
      type="search"
      aria-label="Find in claims, notes, speakers and titles"
      placeholder="Find in claims and notes"
      value={typed}
      onChange={event => setTyped(event.target.value)}
      onKeyDown={event => {
        if (event.nativeEvent.isComposing || (event.key !== 'Escape' && event.key !== 'Enter')) return
        event.preventDefault()
        leave(event.key === 'Escape' ? '' : typed)
      }}
    />
  )
}
