import type { Claim } from '../../core/claim.ts'
import type { Edit } from '../../core/edit.ts'
import type { Id } from '../../core/id.ts'

/**
 * What the edits make of the claims they touch, as text to be read: one entry a claim, in the order first touched.
 * The article's words are not in edits, so places are told instead: characters, which are code points, from 1.
 */
export function describeWaiting(edits: readonly Edit[]): string {
  const last = new Map<Id, { readonly claim: Claim; readonly isDeleted: boolean }>()
  for (const { id, before, after } of edits.flatMap(edit => edit.change.claims ?? [])) {
    const claim = after ?? before
    if (claim) last.set(id, { claim, isDeleted: after === null })
  }
  return [...last.values()].map(describe).join('\n')
}

function describe({ claim, isDeleted }: { readonly claim: Claim; readonly isDeleted: boolean }): string {
  const places = claim.fragments.map(({ start, end }) => `${start + 1} to ${end}`).join(', ')
  const note = claim.note ? `Note: ${claim.note}\n` : ''
  return `${isDeleted ? 'Deleted ' : ''}${claim.type}, characters ${places}\n${note}`
}
