import type { Claim } from '../../../core/claim.ts'
import type { Attribute } from '../../../core/codebook.ts'
import { presentValue } from '../../../core/present-value.ts'
import { readTextFragment } from '../../../core/text-fragment.ts'
import styles from './fields.module.css'
import { useOpenArticle } from './open-article.ts'
import { scrollToOffset } from './scroll-to-claim.ts'
import { takeFragment } from './take-fragment.ts'
import { TypedField } from './typed-field.tsx'

interface FragmentFieldProps {
  readonly claim: Claim
  readonly attribute: Attribute
}

/** Words of the article: taken from its text with their place, or typed where they stand nowhere in it. */
export function FragmentField({ claim, attribute }: FragmentFieldProps) {
  const open = useOpenArticle()
  const value = claim.attributes[attribute.name]
  const place = readTextFragment(value)
  const about = (words: string) => `${words} (${attribute.label})`
  return (
    <TypedField
      claim={claim}
      attribute={attribute}
      shown={value === undefined ? '' : presentValue(value, attribute)}
    >
      <p className={styles.under}>
        <button
          type="button"
          aria-label={about('Take from the text')}
          onMouseDown={event => event.preventDefault()}
          onClick={() => takeFragment(open, attribute.name)}
        >
          Take from the text
        </button>
        {place && (
          <button
            type="button"
            aria-label={about('Show in the text')}
            onClick={() => scrollToOffset(open, place.start)}
          >
            Show in the text
          </button>
        )}
      </p>
    </TypedField>
  )
}
