import type { Claim } from '../../../core/claim.ts'
import type { SettledUnit } from '../../../core/compare/settle-units.ts'
import { overlaps, type Span } from '../../../core/span.ts'
import type { Annotated } from './fetch-comparison.ts'

/** One stroke on a stave: a part of a claim, in code points. */
export interface Stroke extends Span {
  readonly type: string
  /** Number of the part, from 1. */
  readonly part: number
  /** In question, or only beside what is. */
  readonly isMain: boolean
}

/** What one annotator, or the consensus, has there. */
export interface Lane {
  readonly label: string
  readonly isConsensus: boolean
  readonly strokes: readonly Stroke[]
}

/** A claim as it is drawn. */
type Drawn = Pick<Claim, 'type' | 'fragments'>

/** The staves of one unit within a stretch: a lane for each annotator, and the consensus below. */
export function layLanes(
  { unit, claim }: Pick<SettledUnit, 'unit' | 'claim'>,
  {
    annotated,
    within,
    draft,
  }: {
    readonly annotated: readonly Annotated[]
    readonly within: Span
    /** What the consensus would be, while it is being put together. */
    readonly draft: Drawn | null
  },
): readonly Lane[] {
  const lanes = annotated.map(({ layer, initials, claims }): Lane => {
    const main = unit.claims.find(each => each.layer === layer.id)
    const beside = claimsWithin(claims, within).filter(each => each !== main)
    const strokes = [
      ...beside.flatMap(each => strokesOf(each, false)),
      ...(main ? strokesOf(main, true) : []),
    ]
    return { label: initials, isConsensus: false, strokes }
  })
  const shown = draft ?? claim
  return [...lanes, { label: 'ALL', isConsensus: true, strokes: shown ? strokesOf(shown, true) : [] }]
}

function strokesOf({ type, fragments }: Drawn, isMain: boolean): readonly Stroke[] {
  return fragments.map(({ start, end }, at) => ({ start, end, type, part: at + 1, isMain }))
}

function claimsWithin(claims: readonly Claim[], within: Span): readonly Claim[] {
  return claims.filter(({ fragments }) => fragments.some(fragment => overlaps(fragment, within)))
}
