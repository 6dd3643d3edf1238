import { Fragment, type ReactNode } from 'react'
import type { Claim } from '../../../core/claim.ts'
import { directionOf } from './claim-words.ts'
import { inlineText } from './inline-text.tsx'
import { useOpenArticle } from './open-article.ts'

interface ClaimLineProps {
  readonly claim: Claim
  /** What stands between two parts. */
  readonly gap: ReactNode
}

/** A claim's words as the article shows them, each part set apart, so that none turns what stands around it. */
export function ClaimLine({ claim, gap }: ClaimLineProps) {
  const open = useOpenArticle()
  const direction = directionOf(open, claim)
  return claim.fragments.map((fragment, at) => (
    <Fragment key={fragment.start}>
      {at > 0 && gap}
      <bdi dir={direction}>{inlineText(open.reader, fragment)}</bdi>
    </Fragment>
  ))
}
