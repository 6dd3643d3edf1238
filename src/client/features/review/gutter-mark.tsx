import type { Mark } from './mark.ts'
import styles from './review-text.module.css'
import { verdictSigns } from './verdict-signs.ts'

interface GutterMarkProps {
  readonly mark: Mark
  /** How many begin at the same place and stand nearer to the text. */
  readonly column: number
}

/**
 * The letter of a claim beside the line in which it begins, with the verdict on it. Letter and sign come from the style
 * sheet: nothing here is text of the article.
 */
export function GutterMark({ mark: { type, look, verdict }, column }: GutterMarkProps) {
  if (look === 'mine' || look === 'proposed') return null
  return (
    <span className={styles.gutter} style={{ insetInlineStart: `${-30 - column * 36}px` }} aria-hidden="true">
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
