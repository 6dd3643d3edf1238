import { memo, type ReactNode, type Ref } from 'react'
import type { Id } from '../../../core/id.ts'
import { overlaps, type Span } from '../../../core/span.ts'
import type { ClaimLike } from '../../../text/lanes.ts'
import type { Reader } from '../../../text/reader.ts'
import { type Cover, segmentParagraph } from '../../../text/segments.ts'
import type { TypeOrder } from '../../../text/type-order.ts'
import { columnMarks, GutterMark } from './gutter-mark.tsx'
import type { Mark } from './mark.ts'
import styles from './review-text.module.css'

interface ReviewTextProps {
  readonly reader: Reader
  readonly language: string | undefined
  readonly marks: readonly Mark[]
  readonly typeOrder: TypeOrder
  readonly current: Id | null
  readonly onPick: (id: Id) => void
  readonly ref: Ref<HTMLDivElement>
}

/** The article with the colleague's claims underlined, and what the reviewer says in red outside of them. */
export function ReviewText({ reader, language, marks, typeOrder, current, onPick, ref }: ReviewTextProps) {
  return (
    <div ref={ref} className={styles.text} lang={language}>
      {reader.paragraphs.map((paragraph, index) => {
        const here = marks.filter(mark => mark.fragments.some(each => overlaps(each, paragraph)))
        const isHere = here.some(({ id }) => id === current)
        return (
          <Paragraph
            key={paragraph.start}
            {...{ reader, index, typeOrder, onPick, paragraph }}
            marks={here}
            signature={JSON.stringify(here)}
            current={isHere ? current : null}
          />
        )
      })}
    </div>
  )
}

interface ParagraphProps extends Omit<ReviewTextProps, 'ref' | 'language'> {
  readonly paragraph: Span
  readonly index: number
  /** Of the marks: it is drawn anew only where they have changed. */
  readonly signature: string
}

const outside: ReadonlySet<Mark['look'] | undefined> = new Set(['proposed', 'disputed', 'missed'])

const Paragraph = memo(function Paragraph(props: ParagraphProps) {
  const { reader, paragraph, index, marks, typeOrder, current, onPick } = props
  const known = new Map(marks.map(mark => [mark.id, mark]))
  const columns = columnMarks(marks)
  const isOutside = ({ id }: ClaimLike) => outside.has(known.get(id)?.look)
  const segments = segmentParagraph(paragraph, marks, { typeOrder, isOutside })
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys lead to each claim by commands and by the list
    <p
      className={styles.paragraph}
      data-paragraph={index}
      dir="auto"
      onClick={event => {
        if (!document.getSelection()?.isCollapsed || !(event.target instanceof Element)) return
        const id = event.target.closest<HTMLElement>('[data-look="claim"]')?.dataset['claim']
        if (id !== undefined) onPick(id)
      }}
    >
      {segments.map(({ start, end, covers }) => (
        <Covered key={start} {...{ covers, known, columns, current }}>
          {reader.points.slice(start, end)}
        </Covered>
      ))}
    </p>
  )
}, isSameParagraph)

function isSameParagraph(a: ParagraphProps, b: ParagraphProps): boolean {
  return a.signature === b.signature && a.current === b.current && a.reader === b.reader
}

interface CoveredProps {
  readonly covers: readonly Cover[]
  readonly known: ReadonlyMap<Id, Mark>
  readonly columns: ReadonlyMap<Id, number>
  readonly current: Id | null
  readonly children: ReactNode
}

/** Lanes beyond this share the outermost. */
const mostLanes = 5

/** A stretch of text within one element for each claim over it, outermost first. */
function Covered({ covers, known, columns, current, children }: CoveredProps): ReactNode {
  const [cover, ...further] = covers
  if (!cover) return children
  const mark = known.get(cover.claim)
  const column = columns.get(cover.claim)
  const offset = `calc(var(--lane-first) + ${Math.min(cover.lane, mostLanes - 1)} * var(--lane-pitch))`
  const isCurrent = cover.claim === current || (current !== null && cover.claim === 'draft')
  return (
    <span
      className={styles.mark}
      data-claim={cover.claim}
      data-type={cover.type}
      data-look={mark?.look}
      data-verdict={mark?.verdict}
      data-current={isCurrent || undefined}
      style={{ textUnderlineOffset: offset }}
    >
      {cover.opens && mark && column !== undefined && <GutterMark {...{ mark, column }} />}
      <Covered {...{ known, columns, current }} covers={further}>
        {children}
      </Covered>
    </span>
  )
}
