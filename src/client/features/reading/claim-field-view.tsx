import type { Claim } from '../../../core/claim.ts'
import { type Attribute, findType } from '../../../core/codebook.ts'
import type { Json } from '../../../core/json.ts'
import { isPartialDate } from '../../../core/partial-date.ts'
import { presentValue } from '../../../core/present-value.ts'
import { readDates } from '../../../core/read-dates.ts'
import { ChoiceField } from './choice-field.tsx'
import { ClaimField } from './claim-field.tsx'
import { optionsOf } from './field-options.ts'
import { FragmentField } from './fragment-field.tsx'
import { useOpenArticle } from './open-article.ts'
import { PeopleField } from './people-field.tsx'
import { SpeakerField } from './speaker-field.tsx'
import { TypedField } from './typed-field.tsx'

interface ClaimFieldViewProps {
  readonly claim: Claim
  readonly attribute: Attribute
}

/** The field of one attribute, by its kind. */
export function ClaimFieldView({ claim, attribute }: ClaimFieldViewProps) {
  const options = optionsOf(attribute)
  const field = { claim, attribute }
  if (options) return <ChoiceField {...field} options={options} />
  const value = claim.attributes[attribute.name]
  const shown =
    value === undefined ? '' : typeof value === 'number' ? String(value) : presentValue(value, attribute)
  switch (attribute.kind) {
    case 'person':
      return <SpeakerField {...field} shown={shown} />
    case 'people':
      return <PeopleField {...field} />
    case 'fragment':
      return <FragmentField {...field} />
    case 'claim':
      return <ClaimField {...field} />
    case 'number':
    case 'probability':
      return <TypedField {...field} shown={shown} inputMode="decimal" parse={parseNumber} />
    case 'date':
    case 'partial-date':
      return <DateField {...field} shown={shown} />
    default:
      return <TypedField {...field} shown={shown} isLong={attribute.kind === 'long-text'} />
  }
}

/** A number where the text is one, else the text, which then is refused as what it is. */
function parseNumber(text: string): { readonly value: Json } {
  const number = Number(text.replace(/ ?%$/, ''))
  return { value: text.trim() === '' || !Number.isFinite(number) ? text : number }
}

/** The field that keeps the words from which a date was picked. */
const phraseOf: { readonly [name: string]: string } = { horizonEnd: 'horizonText' }

/**
 * A date as digits. Words are no date: under them stands what they may mean, to be picked. The words are kept with it
 * where there is a field for them that is still empty.
 */
function DateField({ claim, attribute, shown }: ClaimFieldViewProps & { readonly shown: string }) {
  const open = useOpenArticle()
  const phrase = phraseOf[attribute.name]
  const type = findType(open.codebook, claim.type)
  const keepsWords =
    phrase !== undefined &&
    claim.attributes[phrase] === undefined &&
    type?.attributes.some(({ name, kind }) => name === phrase && kind === 'fragment')
  return (
    <TypedField
      claim={claim}
      attribute={attribute}
      shown={shown}
      parse={text => ({ value: text.trim() })}
      suggest={(text, isTyped) => {
        if (!isTyped || isPartialDate(text.trim())) return []
        return readDates(text)
          .filter(({ date }) => attribute.kind === 'partial-date' || date.length === 'yyyy-mm-dd'.length)
          .map(({ date, why }) => ({
            values: { [attribute.name]: date, ...(keepsWords && { [phrase]: text.trim() }) },
            label: date,
            definition: why,
          }))
      }}
    />
  )
}
