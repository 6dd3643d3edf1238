// What a claim still needs a person for, and the way from one such claim to the next.
import type { Claim } from '../../../core/claim.ts'
import { compareClaims } from '../../../core/claim.ts'
import type { Attribute } from '../../../core/codebook.ts'
import { findIncomplete } from '../../../core/completeness.ts'
import { type InheritedSpeaker, inheritedSpeaker } from '../../../core/inherited-speaker.ts'
import { announce } from '../../ui/toasts.ts'
import { nameOf } from './claim-words.ts'
import { showClaim } from './commands.ts'
import { focusClaim, focusedClaim, shownClaims } from './focus.ts'
import { fieldSelector, focusInClaim } from './focus-field.ts'
import type { OpenArticle } from './open-article.ts'
import { firstVisibleOffset } from './scroll-to-claim.ts'

/** The speaker of the quote around the claim; a claim that names its own keeps that. */
export function speakerAround(open: OpenArticle, claim: Claim): InheritedSpeaker | null {
  const [first] = claim.fragments
  return first ? inheritedSpeaker(claim, open.index.at(first.start)) : null
}

/** The attributes of a claim that are to complete, in the codebook's order. */
export function toComplete(open: OpenArticle, claim: Claim): readonly Attribute[] {
  const missing = findIncomplete(claim, open.codebook)
  if (!missing.some(({ name }) => name === 'speaker')) return missing
  const around = speakerAround(open, claim)
  return around ? findIncomplete(claim, open.codebook, { speaker: around.speaker }) : missing
}

/** Focuses the first field to complete, or the first of all; where there are no fields, the type. */
export function focusToComplete(open: OpenArticle, claim: Claim): void {
  const [first] = toComplete(open, claim)
  const hasFields = open.codebook.types.some(
    ({ name, attributes }) => name === claim.type && attributes.length > 0,
  )
  focusInClaim(claim, first ? fieldSelector(first.name) : hasFields ? '[data-field]' : 'input:checked')
}

/**
 * From a field on to the next one to complete, those before it last; when nothing is left, back to the card.
 */
export function goOn(open: OpenArticle, claim: Claim, name: string): void {
  const current = open.index.get(claim.id)
  if (!current) return
  const missing = toComplete(open, current).map(each => each.name)
  const order = open.codebook.types.find(type => type.name === current.type)?.attributes ?? []
  const at = order.findIndex(attribute => attribute.name === name)
  const later = order.slice(at + 1).find(attribute => missing.includes(attribute.name))
  const next = later?.name ?? missing.find(each => each !== name)
  if (next !== undefined) focusInClaim(current, fieldSelector(next))
  else {
    focusClaim(open, current, { card: true })
    if (missing.length === 0) announce(`${nameOf(open, current)} is complete.`)
  }
}

/** Goes to the next or previous claim with something to complete, round the end; from a field to its first such field. */
export function goToUnfinished(open: OpenArticle, direction: -1 | 1): void {
  const isInField = document.activeElement?.closest('[data-details]') != null
  const claim = findUnfinished(open, direction)
  if (!claim) {
    announce('Nothing is left to complete.')
    return
  }
  showClaim(open, claim)
  const missing = toComplete(open, claim)
  announce(`${nameOf(open, claim)}, to complete: ${missing.map(({ label }) => label).join(', ')}`)
  if (isInField) focusToComplete(open, claim)
}

function findUnfinished(open: OpenArticle, direction: -1 | 1): Claim | undefined {
  const all = shownClaims(open)
  const inOrder = direction === 1 ? all : all.toReversed()
  const current = focusedClaim(open)
  const from = current ? 0 : firstVisibleOffset(open)
  const isBeyond = (claim: Claim) =>
    current
      ? direction * compareClaims(claim, current) > 0
      : direction * ((claim.fragments[0]?.start ?? 0) - from) >= 0
  const isUnfinished = (claim: Claim) => toComplete(open, claim).length > 0
  return inOrder.find(claim => isBeyond(claim) && isUnfinished(claim)) ?? inOrder.find(isUnfinished)
}
