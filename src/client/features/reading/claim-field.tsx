import type { Claim } from '../../../core/claim.ts'
import type { Attribute } from '../../../core/codebook.ts'
import { fold } from '../../ui/fold.ts'
import { isolate } from '../../ui/isolate.ts'
import { nameOf, textOf } from './claim-words.ts'
import { showClaim } from './commands.ts'
import styles from './fields.module.css'
import { type OpenArticle, useOpenArticle } from './open-article.ts'
import type { Suggestion } from './suggestion.ts'
import { TypedField } from './typed-field.tsx'

interface ClaimFieldProps {
  readonly claim: Claim
  readonly attribute: Attribute
}

const most = 8
const wordsShown = 80

/** Another claim of the article, found by its number or its words. */
export function ClaimField({ claim, attribute }: ClaimFieldProps) {
  const open = useOpenArticle()
  const value = claim.attributes[attribute.name]
  const other = typeof value === 'string' ? open.index.get(value) : undefined
  const shown = other ? nameOf(open, other) : value === undefined ? '' : 'A claim that is not here'
  return (
    <TypedField
      claim={claim}
      attribute={attribute}
      shown={shown}
      placeholder={attribute.required ? 'To complete' : 'Number or words of a claim'}
      parse={text => {
        const found = /^#?\d+$/.test(text.trim()) ? claimAtNumber(open, text) : undefined
        if (found && found.id !== claim.id) return { value: found.id }
        return {
          refusal: `Expected the number of another claim; found “${isolate(text)}”. Pick one that has these words.`,
        }
      }}
      suggest={(text, isTyped) => (isTyped ? offerClaims(open, claim, attribute, text) : [])}
    >
      {other && (
        <p className={styles.under}>
          <button type="button" onClick={() => showClaim(open, other)}>
            {textOf(open, other).slice(0, wordsShown)}
          </button>
        </p>
      )}
    </TypedField>
  )
}

function claimAtNumber(open: OpenArticle, text: string): Claim | undefined {
  return open.index.all()[Number(text.replace('#', '')) - 1]
}

function offerClaims(
  open: OpenArticle,
  claim: Claim,
  { name }: Attribute,
  typed: string,
): readonly Suggestion[] {
  const wanted = fold(typed.replace(/^#/, ''))
  const found: Suggestion[] = []
  for (const [at, other] of open.index.all().entries()) {
    const words = textOf(open, other)
    const isWanted = String(at + 1).startsWith(wanted) || fold(words).includes(wanted)
    if (!isWanted || other.id === claim.id) continue
    found.push({
      values: { [name]: other.id },
      label: nameOf(open, other),
      definition: words.slice(0, wordsShown),
    })
    if (found.length === most) break
  }
  return found
}
