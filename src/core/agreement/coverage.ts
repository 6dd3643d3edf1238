import type { PreparedArticle } from './prepare-articles.ts'

/**
 * A stretch of text over which nobody's marks change. `labels` has for each annotator the sum of 2^i over the types
 * that cover it, by their index: claims of one type over one another cover once, and several types together are a
 * label of their own. -1 stands for an annotator without a layer. There may be up to 52 types.
 */
export interface CoveredStretch {
  readonly length: number
  readonly labels: readonly number[]
}

interface Border {
  readonly at: number
  readonly annotator: number
  readonly type: number
  readonly change: 1 | -1
}

/** Cuts an article into such stretches, from its begin to its end, in code points. */
export function coverText(
  { claims, length }: Pick<PreparedArticle, 'claims' | 'length'>,
  types: readonly string[],
): readonly CoveredStretch[] {
  const stretches: CoveredStretch[] = []
  const depths = claims.map(() => new Uint32Array(types.length))
  let labels: number[] = claims.map(own => (own ? 0 : -1))
  let from = 0
  for (const { at, annotator, type, change } of listBorders(claims, types)) {
    if (at > from) stretches.push({ length: at - from, labels })
    from = at
    const depth = depths[annotator]
    if (!depth) continue
    const before = depth[type] ?? 0
    depth[type] = before + change
    if ((before === 0) === (depth[type] === 0)) continue
    labels = labels.slice()
    labels[annotator] = (labels[annotator] ?? 0) + change * 2 ** type
  }
  if (length > from) stretches.push({ length: length - from, labels })
  return stretches
}

/** Whether a label has the type of this index. */
export function hasType(label: number, type: number): boolean {
  return Math.floor(label / 2 ** type) % 2 === 1
}

function listBorders(claims: PreparedArticle['claims'], types: readonly string[]): readonly Border[] {
  const borders: Border[] = []
  for (const [annotator, own] of claims.entries())
    for (const claim of own ?? []) {
      const type = types.indexOf(claim.type)
      for (const { start, end } of claim.fragments)
        borders.push({ at: start, annotator, type, change: 1 }, { at: end, annotator, type, change: -1 })
    }
  return borders.sort((x, y) => x.at - y.at)
}
