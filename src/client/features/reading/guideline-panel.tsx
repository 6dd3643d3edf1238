import { useQuery } from '@tanstack/react-query'
import { type FormEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { type Guideline, guidelineQuery } from '../../data/guideline.ts'
import { Markdown } from '../../ui/markdown.tsx'
import { typeLabel } from './claim-words.ts'
import { focusedClaim } from './focus.ts'
import styles from './guideline.module.css'
import { useGuidelineDraft } from './guideline-draft.ts'
import { GuidelineEditor } from './guideline-editor.tsx'
import { findHeadings } from './guideline-headings.ts'
import { findWords, lightWords, showPart } from './guideline-places.ts'
import { useOpenArticle, useReadingAfterPaint } from './open-article.ts'
import { SidePanel } from './side-panel.tsx'

/** How to tag, beside the article: opened at what fits the focused claim’s type, to be searched. */
export function GuidelinePanel({ onClose }: { readonly onClose: () => void }) {
  const { data, error, refetch } = useQuery(guidelineQuery)
  const draft = useGuidelineDraft(state => state.draft)
  return (
    <SidePanel title="Guideline" onClose={onClose}>
      {data === undefined && !error && <p className={styles.state}>Reading the guideline.</p>}
      {error && (
        <p className={styles.state} role="alert">
          The guideline cannot be read. {error.message}{' '}
          <button type="button" onClick={() => void refetch()}>
            Try again
          </button>
        </p>
      )}
      {data !== undefined && !draft && <GuidelineText guideline={data} />}
      {data !== undefined && draft && <GuidelineEditor draft={draft} guideline={data} />}
    </SidePanel>
  )
}

function GuidelineText({ guideline }: { readonly guideline: Guideline }) {
  const { text, version } = guideline
  const open = useOpenArticle()
  const body = useRef<HTMLDivElement>(null)
  useReadingAfterPaint(state => state.revision)
  useReadingAfterPaint(state => state.focused)
  const type = focusedClaim(open)?.type
  const headings = useMemo(() => findHeadings(text), [text])
  useEffect(() => {
    if (body.current && type !== undefined) showPart(body.current, type)
  }, [type])
  return (
    <>
      <Search body={body} />
      <nav className={styles.parts} aria-label="Parts of the guideline">
        {open.codebook.types.map(({ name }) => (
          <button key={name} type="button" onClick={() => body.current && showPart(body.current, name)}>
            {typeLabel(open, name)}
          </button>
        ))}
        {headings.map(heading => (
          <button key={heading} type="button" onClick={() => body.current && showPart(body.current, heading)}>
            {heading.replace(/ \(.*/, '')}
          </button>
        ))}
        <button
          type="button"
          className={styles.edit}
          onClick={() => useGuidelineDraft.setState({ draft: { text, base: version } })}
        >
          Edit
        </button>
      </nav>
      <div ref={body} className={styles.text}>
        <Markdown text={text} />
      </div>
    </>
  )
}

/** Lights what is looked for; Enter goes from match to match. */
function Search({ body }: { readonly body: RefObject<HTMLDivElement | null> }) {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const [count, setCount] = useState(0)
  useEffect(() => {
    const found = body.current && typed.trim() !== '' ? findWords(body.current, typed) : []
    setCount(found.length)
    lightWords(found, at)
  }, [body, typed, at])
  useEffect(() => () => lightWords([], 0), [])
  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    if (count > 0) setAt((at + 1) % count)
  }
  return (
    <form className={styles.search} onSubmit={handleSubmit}>
      <input
        type="search"
        aria-label="Find in the guideline"
        placeholder="Find in the guideline"
        value={typed}
        onChange={event => {
          setTyped(event.target.value)
          setAt(0)
        }}
      />
      <span role="status">{presentFound(typed, at, count)}</span>
    </form>
  )
}

function presentFound(typed: string, at: number, count: number): string {
  if (typed.trim() === '') return ''
  return count === 0 ? 'Not found' : `${at + 1} of ${count}`
}
