import type { Bundle } from '../../core/bundle.ts'
import type { Codebook } from '../../core/codebook.ts'
import { compareLayers } from '../../core/compare/compare-layers.ts'
import { type SettledUnit, settleUnits } from '../../core/compare/settle-units.ts'
import { isConsensus, readConsensus } from '../../core/consensus.ts'
import type { Id } from '../../core/id.ts'
import type { Layer } from '../../core/layer.ts'
import { indexCodePoints } from '../../text/code-points.ts'
import { quoteFragments } from './quote-fragments.ts'
import type { ReportBlock, ReportNames } from './report-block.ts'

export interface DecisionOptions extends ReportNames {
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
  bundle: Bundle,
  layer: Layer,
  { person, label, codebook }: DecisionOptions,
): ReportBlock {
  const { article, text, layers } = bundle
  const points = text === null ? null : indexCodePoints(text)
  const annotator = new Map(layers.map(each => [each.id, person(each.annotator)]))
  const rows = settle(bundle, layer, codebook)
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

/** The places of an article with what a consensus says of each. */
function settle({ layers, claims }: Bundle, consensus: Layer, codebook: Codebook): readonly SettledUnit[] {
  const compared = layers
    .filter(each => !isConsensus(each))
    .map(({ id }) => ({ id, claims: claims.filter(claim => claim.layer === id) }))
    .filter(each => each.claims.length > 0)
  const own = claims.filter(claim => claim.layer === consensus.id)
  return settleUnits({ units: compareLayers(compared, codebook) }, readConsensus(consensus), own).units
}

/** What every consensus says of the place of each claim, in words; nothing where all agreed. */
export function tellDecisionsByClaim(
  bundle: Bundle,
  { person, codebook, label }: DecisionOptions,
): ReadonlyMap<Id, string> {
  const told = new Map<Id, string>()
  for (const layer of bundle.layers.filter(isConsensus))
    for (const settled of settle(bundle, layer, codebook)) {
      if (settled.state === 'agreed') continue
      const result = settled.state === 'settled' && settled.claim ? `: ${label(settled.claim.type)}` : ''
      const words = `${tellDecision(settled)}${result} (${person(layer.annotator)})`
      for (const { id } of settled.unit.claims) told.set(id, [told.get(id), words].filter(Boolean).join('; '))
    }
  return told
}

function tellDecision({ state, decision, isReopened }: SettledUnit): string {
  if (state === 'left-open') return 'Left open'
  if (state === 'open') return isReopened ? 'Open again: its claims changed' : 'Not decided'
  if (decision === 'none') return 'Tag nothing here'
  return decision === 'merged' ? 'Put together' : 'Taken from a reading'
}
