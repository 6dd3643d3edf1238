import type { Claim } from '../../../core/claim.ts'
import type { Attribute } from '../../../core/codebook.ts'
import { isolate } from '../../ui/isolate.ts'
import { showClaim } from './commands.ts'
import styles from './fields.module.css'
import { useOpenArticle } from './open-article.ts'
import { offerNames } from './speaker-names.ts'
import { TypedField } from './typed-field.tsx'
import { speakerAround } from './unfinished.ts'
import { useKnownSpeakers } from './use-known-speakers.ts'

interface SpeakerFieldProps {
  readonly claim: Claim
  readonly attribute: Attribute
  readonly shown: string
}

/** A person’s name, with names to pick from. The speaker is that of the quote around the claim, unless one is given. */
export function SpeakerField({ claim, attribute, shown }: SpeakerFieldProps) {
  const open = useOpenArticle()
  const known = useKnownSpeakers()
  const around = attribute.name === 'speaker' ? speakerAround(open, claim) : null
  const isInherited = around !== null && claim.attributes[attribute.name] === undefined
  return (
    <TypedField
      claim={claim}
      attribute={attribute}
      shown={shown}
      {...(isInherited && { placeholder: around.speaker })}
      isInherited={isInherited}
      suggest={(text, isTyped) =>
        offerNames(open, claim, { typed: isTyped ? text : '', known: known(isTyped ? text : '') })
          .filter(({ name }) => name !== shown)
          .map(({ name, why }) => ({
            values: { [attribute.name]: name },
            label: name,
            definition: why,
            completes: isTyped && isCutOff(text, name),
          }))
      }
    >
      {isInherited && (
        <p className={styles.under}>
          {isolate(around.speaker)}, from
          <button type="button" onClick={() => showClaim(open, around.quote)}>
            quote {open.index.rank(around.quote)}
          </button>
        </p>
      )}
    </TypedField>
  )
}

/** True for the beginning of a name that ends within a word, as nobody is called so. */
function isCutOff(text: string, name: string): boolean {
  const typed = text.trim()
  const begins = typed !== '' && name.toLowerCase().startsWith(typed.toLowerCase())
  return begins && /^\p{L}/u.test(name.slice(typed.length))
}
