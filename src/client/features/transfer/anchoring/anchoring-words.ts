// The sentences of the report on a file that was made on another text.
import type { FoundItem } from '../../../../formats/anchoring/anchor-records.ts'
import { plural } from '../../../ui/plural.ts'
import { presentCount } from '../../../ui/present-count.ts'
import { type DecisionCounts, isWordForWord } from './decisions.ts'

/** A file of a colleague's; a text that is being corrected; what was kept aside before. */
export type AnchoringOccasion = 'import' | 'correction' | 'aside'

/** What the page is called. */
export const occasionTitles: Readonly<Record<AnchoringOccasion, string>> = {
  import: 'Import',
  correction: 'Correct the text',
  aside: 'Kept aside',
}

const statuses = ['exact', 'moved', 'changed', 'ambiguous', 'orphan'] as const

/** How many items came out each way, in the order from the surest. */
export function countStatuses(items: readonly FoundItem[]): Readonly<Record<FoundItem['status'], number>> {
  const counts = statuses.map(status => [status, items.filter(item => item.status === status).length])
  return Object.fromEntries(counts)
}

export const statusLabels: Readonly<Record<FoundItem['status'], string>> = {
  exact: 'Same place',
  moved: 'Moved',
  changed: 'Changed',
  ambiguous: 'Fits twice',
  orphan: 'Not there',
}

/** Who read what, and how much of it fits; `people` are the annotators of the file. */
export function presentAnchoring(
  items: readonly FoundItem[],
  { occasion, people }: { occasion: AnchoringOccasion; people: readonly string[] },
): string {
  return `${presentOccasion(occasion, people)} ${presentFits(items)}`
}

function presentOccasion(occasion: AnchoringOccasion, people: readonly string[]): string {
  if (occasion === 'correction') return 'The corrected text is read.'
  if (occasion === 'aside') return 'These were kept aside.'
  const [only, another] = people
  return only !== undefined && another === undefined
    ? `${only} read another version of the text.`
    : 'This file was made on another version of the text.'
}

function presentFits(items: readonly FoundItem[]): string {
  const total = items.length
  if (total === 0) return 'There are no claims to place.'
  const noun = items.some(({ kind }) => kind === 'review') ? 'claims and reviews' : 'claims'
  const fit = items.filter(isWordForWord).length
  const glance = items.filter(({ status }) => status === 'changed').length
  const need = total - fit - glance
  const all = plural(total, noun === 'claims' ? 'claim' : noun, noun)
  if (fit === total) return total === 1 ? 'The 1 claim fits word for word.' : `All ${all} fit word for word.`
  const parts = [
    fit > 0 ? `${presentCount(fit)} of ${all} ${fit === 1 ? 'fits' : 'fit'} word for word` : '',
    glance > 0 ? `${presentCount(glance)} ${glance === 1 ? 'needs' : 'need'} a glance` : '',
    need > 0 ? `${presentCount(need)} ${need === 1 ? 'needs' : 'need'} you` : '',
  ].filter(Boolean)
  return `${fit > 0 ? '' : `Of ${all}, `}${parts.join(', ')}.`
}

/** What the button does: “Place 14, keep 1 aside”. */
export function presentPlacing({ placed, aside, out }: DecisionCounts, occasion: AnchoringOccasion): string {
  const parts = [
    placed > 0 ? `place ${presentCount(placed)}` : '',
    aside > 0 ? `keep ${presentCount(aside)} aside` : '',
    out > 0 ? `leave ${presentCount(out)} out` : '',
  ]
  const words = [occasion === 'correction' ? 'make the new text' : '', ...parts].filter(Boolean).join(', ')
  return words === '' ? 'Change nothing' : words.charAt(0).toUpperCase() + words.slice(1)
}

/** What was done, for the message after it. */
export function presentPlaced({ placed, aside, out }: DecisionCounts): string {
  const parts = [
    placed > 0 ? `placed ${plural(placed, 'claim')}` : '',
    aside > 0 ? `kept ${presentCount(aside)} aside` : '',
    out > 0 ? `left ${presentCount(out)} out` : '',
  ].filter(Boolean)
  const words = parts.join(', ')
  return words === '' ? 'Everything stayed as it was.' : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

/** How alike its words are, or what is known of why it has no place. */
export function presentFind({ status, score, missing, before, candidates }: FoundItem): string {
  if (status === 'changed') {
    const alike = `${Math.min(Math.floor(score * 100), 99)} per cent alike`
    if (missing.length === 0) return alike
    return `${alike}, ${presentCount(missing.length)} of ${presentCount(before.length)} parts gone`
  }
  if (status === 'exact') return 'Word for word'
  if (status === 'moved') return 'Word for word, elsewhere'
  const found = candidates.some(part => part.length > 0)
  if (status === 'ambiguous') return 'Several places would do'
  return found ? 'Only something like it is there' : 'Nothing like it is there'
}

/** How far those that moved have moved: “One stands in the same place, 6 moved back by 3 to 170 characters.” */
export function presentSettled(items: readonly FoundItem[]): string {
  const shifts = items.map(({ quotes, fragments }) => (fragments[0]?.start ?? 0) - (quotes[0]?.hint ?? 0))
  const moved = shifts.filter(shift => shift !== 0)
  const still = shifts.length - moved.length
  const parts = [
    still > 0 ? `${presentCount(still)} in the same place` : '',
    moved.length > 0 ? `${presentCount(moved.length)} moved ${presentShift(moved)}` : '',
  ].filter(Boolean)
  return `Word for word. ${parts.join(', ')}.`
}

function presentShift(shifts: readonly number[]): string {
  const sizes = shifts.map(Math.abs)
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
  const way = shifts.every(shift => shift > 0)
    ? 'on by '
    : shifts.every(shift => shift < 0)
      ? 'back by '
      : 'by '
  const range =
    least === most ? plural(most, 'character') : `${presentCount(least)} to ${plural(most, 'character')}`
  return way + range
}
