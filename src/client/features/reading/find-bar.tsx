import { useLayoutEffect, useRef, useState } from 'react'
import { lazyPart } from '../../ui/lazy-part.tsx'
import { focusDesk } from './caret.ts'
import styles from './find.module.css'
import type { Finder } from './finder.ts'
import { type OpenArticle, useOpenArticle } from './open-article.ts'

const FindTools = lazyPart(async () => (await import('./find-tools.tsx')).FindTools)

/** Words before the last visit to the bar, for each article. */
const lastQueries = new WeakMap<OpenArticle, string>()
/** A longer selection is not what somebody looks for. */
const longestSelection = 80

/** The field in which one looks for words. It is there at once, so that no key typed into it is a command. */
export function FindBar({ onClose }: { readonly onClose: () => void }) {
  const open = useOpenArticle()
  const ref = useRef<HTMLInputElement>(null)
  const finder = useRef<Finder>(null)
  const [query, setQuery] = useState(() => selectedWords(open) ?? lastQueries.get(open) ?? '')
  useLayoutEffect(() => {
    ref.current?.focus()
    ref.current?.select()
  }, [])
  function close() {
    focusDesk()
    finder.current?.take()
    onClose()
  }
  function handleKey(event: React.KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && event.target === ref.current)
      finder.current?.step(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
  }
  return (
    <search className={styles.bar} aria-label="Find in the article" data-find onKeyDown={handleKey}>
      <input
        ref={ref}
        className={styles.field}
        type="text"
        aria-label="Find"
        placeholder="Words to find"
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        dir="auto"
        value={query}
        onChange={event => {
          setQuery(event.target.value)
          lastQueries.set(open, event.target.value)
        }}
      />
      <FindTools query={query} finder={finder} onTagged={() => ref.current?.focus()} />
      <button type="button" className={styles.close} aria-label="Close" onClick={close}>
        ×
      </button>
    </search>
  )
}

/** What is selected in the article, where that is a few words of one line. */
function selectedWords({ store, reader }: OpenArticle): string | null {
  const span = store.getState().pending?.span
  if (!span || span.end - span.start > longestSelection) return null
  const words = reader.points.slice(span.start, span.end)
  return words.includes('\n') ? null : words
}
