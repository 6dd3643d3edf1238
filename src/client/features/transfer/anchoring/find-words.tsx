import { useMemo, useState } from 'react'
import type { Span } from '../../../../core/span.ts'
import { foldText } from '../../../../text/fold-text.ts'
import type { Reader } from '../../../../text/reader.ts'
import { searchText } from '../../../../text/search-text.ts'
import { Button } from '../../../ui/button.tsx'
import { presentCount } from '../../../ui/present-count.ts'
import styles from './select-by-hand.module.css'

interface FindWordsProps {
  readonly reader: Reader
  readonly onFound: (span: Span) => void
}

/** Finds words in the text and selects them; Enter goes from one place to the next. */
export function FindWords({ reader, onFound }: FindWordsProps) {
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(-1)
  const folded = useMemo(() => foldText(reader.points.text), [reader])
  const found = useMemo(() => searchText(reader.points, folded, query), [reader, folded, query])
  function goTo(index: number) {
    const span = found[index % Math.max(found.length, 1)]
    if (!span) return
    setAt(index % found.length)
    onFound(span)
  }
  return (
    <form
      className={styles.find}
      onSubmit={event => {
        event.preventDefault()
        goTo(at + 1)
      }}
    >
      <input
        type="search"
        aria-label="Find words in the text"
        placeholder="Find words in the text"
        value={query}
        onChange={event => {
          setQuery(event.target.value)
          setAt(-1)
        }}
      />
      <Button type="submit" isDisabled={found.length === 0}>
        {at < 0 ? 'Select' : 'Next'}
      </Button>
      <span role="status" className={styles.count}>
        {query === '' ? '' : found.length === 0 ? 'Not in this text' : countOf(at, found.length)}
      </span>
    </form>
  )
}

function countOf(at: number, total: number): string {
  return at < 0 ? `${presentCount(total)} found` : `${presentCount(at + 1)} of ${presentCount(total)}`
}
