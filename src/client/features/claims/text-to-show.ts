import { readWanted } from '../../ui/find-text.ts'
import type { TableRow } from './claim-rows.ts'
import { type LongTexts, passageWith } from './long-texts.ts'

/** More than two lines of the widest window hold, in UTF-16 units. */
const mostShown = 600

/** The words of a claim that its row shows: the beginning, or where the beginning lacks what is looked for, that place. */
export function textToShow(row: TableRow, typed: string, texts: LongTexts): string {
  const { words } = readWanted(typed)
  const missing = row.fragments && words.find(word => !row.folded.includes(word))
  const passage = missing === undefined ? null : passageWith(row, missing, texts)
  if (passage !== null) return passage
  if (words.length > 0 || row.text.length <= mostShown) return row.text
  return `${row.text.slice(0, mostShown).replace(/[\ud800-\udbff]$/, '')}…`
}
