import type { ArticleSummary } from '../../../api/schemas.ts'
import type { ClaimType, LineStyle } from '../../../core/codebook.ts'

/** One type's line in the claim map. `strokes` is an SVG path, one bin three units wide, on `y`. */
export interface ClaimLane {
  readonly type: string
  /** What it is called, of one and of several. */
  readonly label: string
  readonly plural: string
  readonly line: LineStyle
  readonly count: number
  readonly y: number
  readonly strokes: string
}

const binWidth = 3
const laneHeight = 12

/** The lanes of an article's claim map: every type of the project, then any other that occurs. */
export function claimLanes(
  claims: ArticleSummary['claims'],
  types: readonly ClaimType[],
): readonly ClaimLane[] {
  const known = types.map(({ name, label, plural, line }) => ({ name, label, plural, line }))
  const others = Object.keys(claims)
    .filter(name => known.every(type => type.name !== name))
    .map(name => ({ name, label: name, plural: name, line: 'solid' as const }))
  return [...known, ...others].map(({ name, label, plural, line }, i) => {
    const y = laneHeight / 2 + i * laneHeight
    const { count = 0, bins = [] } = claims[name] ?? {}
    return { type: name, label, plural, line, count, y, strokes: strokePath(bins, y) }
  })
}

/** Neighbouring stretches that hold claims, joined to strokes; a single one is a little wider, to be seen. */
export function strokePath(bins: readonly number[], y: number): string {
  const end = bins.length * binWidth
  let path = ''
  for (let i = 0; i < bins.length; i++) {
    if (!bins[i]) continue
    const first = i
    while (bins[i + 1]) i++
    const x = first * binWidth
    path += `M${x} ${y}h${Math.min((i + 1 - first) * binWidth + 1, end - x)}`
  }
  return path
}
