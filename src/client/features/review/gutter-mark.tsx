import type { Id } from '../../../core/id.ts'
import type { Mark } from './mark.ts'
import styles from './review-text.module.css'
import { verdictSigns } from './verdict-signs.ts'

interface GutterMarkProps {
  readonly mark: Mark
  /** How many stand nearer to the text, see `columnMarks`. */
  readonly column: number
}

/**
 * The letter of a claim beside the line in which it begins, with the verdict on it. Letter and sign come from the style
 * sheet: nothing here is text of the article.
 */
export function GutterMark({ mark: { type, look, verdict }, column }: GutterMarkProps) {
  return (
    <span className={styles.gutter} style={{ insetInlineStart: `${-column * 36}px` }} aria-hidden="true">
      <span className={styles.sign} data-sign={verdict && verdictSigns[verdict]} data-verdict={verdict} />
      <span
        className={styles.letter}
        data-letter={type.charAt(0).toUpperCase()}
        data-type={type}
        data-hollow={look === 'missed' || undefined}
      />
    </span>
  )
}

/** Claims that begin within so many code points of another may begin in its line. */
const line = 60
const mostColumns = 3

/** Which letters of a paragraph stand beside one another, so that none covers another in its line; the id → its column. */
export function columnMarks(marks: readonly Mark[]): ReadonlyMap<Id, number> {
  const starts = marks
    .filter(({ look }) => look === 'claim' || look === 'missed')
    .map(({ id, fragments: [first] }) => ({ id, start: first?.start ?? 0 }))
    .sort((a, b) => a.start - b.start)
  const ends = Array.from({ length: mostColumns }, () => Number.NEGATIVE_INFINITY)
  return new Map(
    starts.map(({ id, start }) => {
      const free = ends.findIndex(end => end <= start)
      const column = free < 0 ? mostColumns - 1 : free
      ends[column] = start + line
      return [id, column]
    }),
  )
}
