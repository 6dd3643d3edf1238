import { type ClaimCondition, createClaimTest } from '../../../core/claim-filter.ts'
import type { Codebook } from '../../../core/codebook.ts'
import { isWithin } from '../../../core/partial-date.ts'
import { readWanted } from '../../ui/find-text.ts'
import type { TableRow } from './claim-rows.ts'
import type { ClaimsSearch } from './claims-search.ts'
import { createLongTest, type LongTexts } from './long-texts.ts'

/**
 * Whether a row is shown. Conditions on the speaker ask for whoever says the claim, be it in a quote around it;
 * all others are those of the article page. Words are looked for in all of a claim, where `texts` has what its row has
 * no room for.
 */
export function createRowTest(
  search: ClaimsSearch,
  codebook: Codebook,
  texts: LongTexts,
): (row: TableRow) => boolean {
  const { hidden, conditions, from, to, article, by } = search
  const { words } = readWanted(search.words)
  const onSpeaker = conditions.filter(each => 'name' in each && each.name === 'speaker')
  const others = conditions.filter(each => !onSpeaker.includes(each))
  const hasFurtherOn = createLongTest(texts)
  const fits = createClaimTest({ hidden, conditions: others }, codebook)
  return row =>
    (article === null || row.article.id === article) &&
    (by === null || row.by.annotator === by) &&
    isWithin(row.date, from, to) &&
    (onSpeaker.length === 0 || onSpeaker.some(each => isSaidBy(row, each))) &&
    words.every(word => row.folded.includes(word) || hasFurtherOn(row, word)) &&
    fits(row)
}

function isSaidBy({ speaker }: TableRow, condition: ClaimCondition): boolean {
  if (condition.kind === 'attribute') return speaker === condition.value
  return (speaker !== null) === (condition.kind === 'has')
}
