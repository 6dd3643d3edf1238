import type { Bundle } from '../../core/bundle.ts'
import type { Codebook } from '../../core/codebook.ts'
import { compareLayers } from '../../core/compare/compare-layers.ts'
import { type SettledUnit, settleUnits } from '../../core/compare/settle-units.ts'
import { isConsensus, readConsensus } from '../../core/consensus.ts'
import type { Layer } from '../../core/layer.ts'
import { indexCodePoints } from '../../text/code-points.ts'
import type { ReportNames } from './list-disputes.ts'
import { quoteFragments } from './quote-fragments.ts'
import type { ReportBlock } from './report-block.ts'

interface DecisionOptions extends ReportNames {
  readonly codebook: Codebook
}

/** What every consensus says of every place that was not agreed, a table for each. */
export function listDecisions(bundles: readonly Bundle[], options: DecisionOptions): readonly ReportBlock[] {
  const tables = bundles.flatMap(bundle =>
    bundle.layers.filter(isConsensus).map(layer => presentConsensus(bundle, layer, options)),
  )
  return tables.length > 0 ? tables : [{ kind: 'words', text: 'There is no consensus yet.' }]
}

function presentConsensus(
  { article, text, layers, claims }: Bundle,
  layer: Layer,
  { person, label, codebook }: DecisionOptions,
): ReportBlock {
  const compared = layers
    .filter(each => !isConsensus(each))
    .map(({ id }) => ({ id, claims: claims.filter(claim => claim.layer === id) }))
    .filter(each => each.claims.length > 0)
  const points = text === null ? null : indexCodePoints(text)
  const own = claims.filter(claim => claim.layer === layer.id)
  const { units } = settleUnits(compareLayers(compared, codebook), readConsensus(layer), own)
  const annotator = new Map(layers.map(each => [each.id, person(each.annotator)]))
  const rows = units
    .filter(({ state }) => state !== 'agreed')
    .map(settled => [
      quoteFragments(points, [settled.unit.extent]),
      settled.unit.claims.map(claim => `${annotator.get(claim.layer)}: ${label(claim.type)}`).join('; '),
      tellDecision(settled),
      settled.claim && settled.state === 'settled'
        ? `${label(settled.claim.type)} “${quoteFragments(points, settled.claim.fragments)}”`
        : '',
    ])
  if (rows.length === 0) return { kind: 'words', text: `${article.title}: all agreed, nothing to decide.` }
  const caption = `${article.title}, consensus by ${person(layer.annotator)}`
  return { kind: 'table', caption, head: ['Words', 'Who has what', 'Decision', 'Result'], rows }
}

function tellDecision({ state, decision, isReopened }: SettledUnit): string {
  if (state === 'left-open') return 'Left open'
  if (state === 'open') return isReopened ? 'Open again: its claims changed' : 'Not decided'
  if (decision === 'none') return 'Tag nothing here'
  return decision === 'merged' ? 'Put together' : 'Taken from a reading'
}
