import type { BenchCase } from './cases.ts'
import type { FigureName } from './figures.ts'
import type { MarkKind } from './pages/marks.ts'
import type { SyntheticArticle } from './synthetic-article.ts'

/** What an engine can do, and how it is asked to. */
export interface Abilities {
  /** Whether words can be tagged, and whether the new claim has the focus then or wants a click first. */
  readonly tagging: 'focused' | 'clicked' | 'none'
  /** The keys that change the type of the claim in focus: the letter alone, or R and then the letter. */
  readonly retagging: 'letter' | 'choice' | 'none'
  readonly undo: boolean
  /** A mark shows that the mouse is on it. */
  readonly hover: boolean
  /** A mark shows that it was clicked. */
  readonly click: boolean
  /** A button “Quotes” hides that type, and shows it again. */
  readonly filter: boolean
  /** N goes to the note of the claim in focus. */
  readonly note: boolean
}

/** One case as one engine opens it. */
export interface Target {
  readonly url: string
  readonly benchCase: BenchCase
  readonly article: SyntheticArticle
  readonly kind: MarkKind
  readonly can: Abilities
}

/** The figures that an engine has nothing to take from. */
export function figuresWithout(can: Abilities): readonly FigureName[] {
  const missing: (FigureName | false)[] = [
    ...(can.tagging === 'none' ? (['add-p50', 'add-p95', 'delete-p95'] as const) : []),
    can.retagging === 'none' && 'retag-p95',
    !can.undo && 'undo-p95',
    !can.hover && 'hover-p95',
    !can.click && 'click-p95',
    !can.filter && 'filter-p95',
    !can.note && 'note-frame-p95',
    (!can.filter || can.tagging === 'none') && 'add-filtered-p95',
  ]
  return missing.filter(figure => figure !== false)
}
