import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import type { ArticleAnswer } from '../../../api/schemas.ts'
import type { Span } from '../../../core/span.ts'
import { paragraphDirection } from '../../../text/direction.ts'
import type { Paragraph } from '../../../text/paragraphs.ts'
import { plural } from '../../ui/plural.ts'
import { TypeMark } from '../../ui/type-mark.tsx'
import { useMedia } from '../../ui/use-media.ts'
import { usePainted } from '../../ui/use-painted.ts'
import { ArticleNoteRow } from './article-note-row.tsx'
import { ChecksRow } from './checks-row.tsx'
import { toggleType } from './commands.ts'
import { FilterChips } from './filter-chips.tsx'
import { inlineText } from './inline-text.tsx'
import { Layers } from './layers.tsx'
import { Narrowing } from './narrowing.tsx'
import { type OpenArticle, useOpenArticle, useReadingAfterPaint } from './open-article.ts'
import styles from './rail.module.css'
import { showParagraph } from './scroll-to-claim.ts'
import { UnfinishedRow } from './unfinished-row.tsx'
import { VerdictsRow } from './verdicts-row.tsx'

interface RailProps {
  /** Where the rail lies over the text, whether it does. */
  readonly isOpen: boolean
  readonly answer: ArticleAnswer
  readonly onClose: () => void
  readonly onChecks: () => void
  readonly onNote: () => void
  readonly onVerdicts: () => void
}

/** The filter, the layers where there are several, and the article's outline. */
export function Rail({ isOpen, answer, onClose, onChecks, onNote, onVerdicts }: RailProps) {
  const isPainted = usePainted()
  return (
    <aside className={styles.rail} aria-label="Outline and filter" data-open={isOpen || undefined}>
      <Filter isPainted={isPainted} />
      <Layers answer={answer} />
      <ArticleNoteRow onOpen={onNote} />
      <UnfinishedRow onGo={onClose} />
      <ChecksRow onOpen={onChecks} />
      {isPainted && <VerdictsRow answer={answer} onOpen={onVerdicts} />}
      {isPainted && <Outline onChoose={onClose} />}
    </aside>
  )
}

function Filter({ isPainted }: { readonly isPainted: boolean }) {
  const open = useOpenArticle()
  const revision = useReadingAfterPaint(state => state.revision)
  const { hidden, conditions } = useReadingAfterPaint(state => state.filter)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the index changes in place, the revision says when
  const counts = useMemo(() => countTypes(open.index.all()), [open, revision])
  return (
    <section className={styles.section} aria-labelledby="filter-heading">
      <h2 id="filter-heading" className={styles.heading}>
        Show{' '}
        <small>
          {hidden.size > 0 && `${open.codebook.types.length - hidden.size} of ${open.codebook.types.length}`}
          {hidden.size === 0 && conditions.length === 0 && 'all'}
        </small>
      </h2>
      <FilterChips />
      {open.codebook.types.map(type => (
        <button
          key={type.name}
          type="button"
          className={styles.type}
          data-type={type.name}
          aria-pressed={!hidden.has(type.name)}
          onClick={() => toggleType(open, type.name)}
        >
          <TypeMark type={type.name} hollow={hidden.has(type.name)} />
          <span>{type.plural}</span>
          <span className={styles.line} />
          <span className={styles.count}>{counts.get(type.name) ?? 0}</span>
        </button>
      ))}
      {isPainted && <Narrowing />}
    </section>
  )
}

function countTypes(claims: readonly { readonly type: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { type } of claims) counts.set(type, (counts.get(type) ?? 0) + 1)
  return counts
}

const rowHeight = { mouse: 24, finger: 44 } as const
const snippetLength = 60

function Outline({ onChoose }: { readonly onChoose: () => void }) {
  const open = useOpenArticle()
  const scroller = useRef<HTMLDivElement>(null)
  useReadingAfterPaint(state => state.revision)
  const { reader, direction } = open
  const { paragraphs } = reader
  const lines = useMemo(() => findLines(paragraphs), [paragraphs])
  const height = useMedia('(max-width: 639px)') ? rowHeight.finger : rowHeight.mouse
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 10,
  })
  return (
    <section className={styles.outline} aria-labelledby="outline-heading">
      <h2 id="outline-heading" className={styles.heading}>
        Outline <small>{plural(open.index.size, 'claim')}</small>
      </h2>
      <div ref={scroller} className={styles.scroller}>
        <ol style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(row => {
            const line = lines[row.index]
            const paragraph = line && paragraphs[line.start]
            if (!paragraph) return null
            const { start, end, kind } = paragraph
            const claims = countClaims(open, line)
            return (
              <li key={row.key} style={{ transform: `translateY(${row.start}px)`, height }} data-kind={kind}>
                <button
                  type="button"
                  onClick={() => {
                    showParagraph(open, line.start)
                    onChoose()
                  }}
                >
                  <span className={styles.number}>{row.index + 1}</span>
                  <span className={styles.snippet} dir={paragraphDirection(reader, line.start, direction)}>
                    {inlineText(reader, { start, end: Math.min(end, start + snippetLength) })}
                  </span>
                  <span className={styles.number}>{claims > 0 ? claims : ''}</span>
                </button>
              </li>
            )
          })}
        </ol>
      </div>
    </section>
  )
}

/** The indexes of each line's paragraphs: one, or more where the line is very long. */
function findLines(paragraphs: readonly Paragraph[]): readonly Span[] {
  const starts = paragraphs.flatMap(({ continues }, index) => (continues ? [] : [index]))
  return starts.map((start, at) => ({ start, end: starts[at + 1] ?? paragraphs.length }))
}

function countClaims({ index }: OpenArticle, { start, end }: Span): number {
  if (end - start === 1) return index.touching(start).length
  const claims = new Set<string>()
  for (let at = start; at < end; at++) for (const claim of index.touching(at)) claims.add(claim.id)
  return claims.size
}
