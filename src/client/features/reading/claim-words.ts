// How claims are named in words.

import type { Claim } from '../../../core/claim.ts'
import { findType } from '../../../core/codebook.ts'
import { type Direction, textDirection } from '../../../text/direction.ts'
import { isolate } from '../../ui/isolate.ts'
import type { OpenArticle } from './open-article.ts'

/** What stands between the parts of a discontinuous claim where its text is shown in one line. */
export const partGap = ' … '

/** The claim's text as printed in the article, its parts joined. */
export function textOf(open: Pick<OpenArticle, 'reader'>, claim: Pick<Claim, 'fragments'>): string {
  return claim.fragments.map(({ start, end }) => open.reader.points.slice(start, end)).join(partGap)
}

/** True for a text of white space alone. */
export function isBlank(text: string): boolean {
  return /^\p{White_Space}*$/u.test(text)
}

/** The direction in which the claim's text is set. */
export function directionOf(open: OpenArticle, claim: Pick<Claim, 'fragments'>): Direction {
  return textDirection(textOf(open, claim), open.direction)
}

export function typeLabel(open: Pick<OpenArticle, 'codebook'>, type: string): string {
  return findType(open.codebook, type)?.label ?? type
}

/** “Forecast 21”: the type and the place among the article's claims. */
export function nameOf(open: OpenArticle, claim: Claim): string {
  return `${typeLabel(open, claim.type)} ${open.index.rank(claim)}`
}

/** The claim in one sentence for those who do not see it. */
export function describe(open: OpenArticle, claim: Claim): string {
  const parts = claim.fragments.length > 1 ? `, ${claim.fragments.length} parts` : ''
  const note = claim.note === '' ? '' : ` Note: ${isolate(claim.note)}`
  const text = textOf(open, claim)
  return `${nameOf(open, claim)}${parts}: ${isBlank(text) ? 'white space' : isolate(text)}.${note}`
}
