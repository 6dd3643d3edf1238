// The shapes of annotation-file objects, key by key. What depends on the text or on other records is checked in
// read-bundle.ts.
import { isLanguageTag, isWebAddress } from '../core/article-details.ts'
import type { Origin } from '../core/claim.ts'
import { isAddressable } from '../core/id.ts'
import type { Json } from '../core/json.ts'
import { layerStatuses } from '../core/layer.ts'
import { isDate } from '../core/partial-date.ts'
import { recordLimits } from '../core/record-limits.ts'
import { verdicts } from '../core/review.ts'
import { isUtcTime } from '../core/utc-time.ts'
import {
  isObject,
  type JsonObject,
  listOf,
  objectOf,
  oneOf,
  optional,
  type Read,
  required,
  shapeBy,
  slotsOf,
  textThat,
  valueThat,
} from './json-shape.ts'
import type { ReadContext } from './read-context.ts'

const id = textThat(
  `an id of 1 to ${recordLimits.id} characters other than “.” and “..”`,
  text => text !== '' && text.length <= recordLimits.id && isAddressable(text),
)
const line = textThat(
  `text of up to ${recordLimits.line} characters`,
  text => text.length <= recordLimits.line,
)
const filledLine = textThat(
  `text of 1 to ${recordLimits.line} characters`,
  text => text !== '' && text.length <= recordLimits.line,
)
const note = textThat(
  `text of up to ${recordLimits.note} characters`,
  text => text.length <= recordLimits.note,
)
const typeName = textThat(
  `the name of a type, of 1 to ${recordLimits.type} characters`,
  text => text !== '' && text.length <= recordLimits.type,
)
const time = textThat('a time in UTC such as 2026-11-22T10:15:00.000Z', isUtcTime)
const anyText = textThat('text')
const offset = valueThat('a whole number from 0', (value): value is number => {
  return Number.isSafeInteger(value) && Number(value) >= 0
})
const textLength = valueThat('a whole number from 1', (value): value is number => {
  return Number.isSafeInteger(value) && Number(value) >= 1
})
const number = valueThat('a number', (value): value is number => typeof value === 'number')
const flag = valueThat('true or false', (value): value is boolean => typeof value === 'boolean')
const attributes = valueThat('an object', (value): value is JsonObject => isObject(value))

const fragment = withWholeNumbers(
  ['start', 'end'],
  objectOf({
    start: required(offset),
    end: required(offset),
    exact: required(anyText),
    prefix: required(anyText),
    suffix: required(anyText),
  }),
)

const origin: Read<Origin> = shapeBy<Origin>('kind', {
  manual: objectOf({ kind: required(oneOf(['manual'])) }),
  suggested: objectOf({
    kind: required(oneOf(['suggested'])),
    rule: required(line),
    score: required(number),
    edited: required(flag),
  }),
  imported: objectOf({
    kind: required(oneOf(['imported'])),
    format: required(line),
    file: required(line),
    id: required(line),
  }),
})

const annotator = objectOf({ id: required(id), name: required(filledLine) })

const layer = objectOf({ id: required(id), annotator: required(id), status: required(oneOf(layerStatuses)) })

const claim = objectOf({
  id: required(id),
  layer: required(id),
  type: required(typeName),
  fragments: required(listOf(fragment)),
  attributes: optional(attributes),
  note: optional(note),
  origin: required(origin),
  created: required(time),
  modified: required(time),
})

const proposal = objectOf({
  type: optional(typeName),
  fragments: optional(listOf(fragment)),
  attributes: optional(attributes),
})

const review = objectOf({
  id: required(id),
  claim: optional(id),
  layer: required(id),
  reviewer: required(id),
  verdict: required(oneOf(verdicts)),
  proposal: optional(proposal),
  comment: optional(note),
  created: required(time),
  modified: required(time),
})

const article = withWholeNumbers(
  ['length'],
  objectOf({
    id: required(id),
    title: required(filledLine),
    language: optional(textThat('a language tag such as en or uk-UA', isLanguageTag)),
    url: optional(textThat('an address that begins with http:// or https://', isWebAddress)),
    publisher: optional(line),
    author: optional(line),
    publishedOn: optional(textThat('a date such as 2022-09-21', isDate)),
    text: optional(anyText),
    sha256: required(textThat('64 hex digits in lower case', text => /^[0-9a-f]{64}$/.test(text))),
    length: required(textLength),
  }),
)

const span = withWholeNumbers(['start', 'end'], objectOf({ start: required(offset), end: required(offset) }))

/** What Assay writes into other formats' files beside a claim: what they have no place of their own for. */
export const ownClaimFields = objectOf({
  id: required(id),
  layer: required(id),
  type: optional(typeName),
  spans: optional(listOf(span)),
  attributes: optional(attributes),
  note: optional(note),
  origin: required(origin),
  created: required(time),
  modified: required(time),
})

/** The same beside an article: the annotation file without its text, claims and reviews. */
export const ownArticleFields = objectOf({
  article: required(article),
  annotators: required(listOf(annotator)),
  layers: required(listOf(layer)),
})

/** The keys of an annotation file; items of its lists that cannot be read leave gaps. */
export const fileFields = {
  format: required(oneOf(['assay/annotations'])),
  version: required(anyText),
  offsetUnit: required(oneOf(['code-point'])),
  generator: required(line),
  article: required(article),
  annotators: required(slotsOf(annotator)),
  layers: required(slotsOf(layer)),
  claims: required(slotsOf(claim)),
  reviews: required(slotsOf(review)),
}

type Value<R> = R extends Read<infer T> ? T : never
export type FileArticle = Value<typeof article>
export type FileFragment = Value<typeof fragment>
export type FileClaim = Value<typeof claim>
export type FileReview = Value<typeof review>
export type FileProposal = Value<typeof proposal>

/** Refuses `12.0`, `1e3` and `-0` under these keys: offsets are written as whole numbers, digits alone. */
function withWholeNumbers<T>(keys: readonly string[], read: Read<T>): Read<T> {
  return (value, path, context) => {
    const result = read(value, path, context)
    return reportLiterals(keys, value, { path, context }) ? undefined : result
  }
}

function reportLiterals(
  keys: readonly string[],
  value: Json | undefined,
  { path, context }: { path: string; context: ReadContext },
): boolean {
  if (!isObject(value)) return false
  const literals = context.literals.get(value)
  if (literals === undefined) return false
  const found = keys.filter(key => literals.has(key) && Number.isSafeInteger(value[key]))
  for (const key of found) {
    context.problems.add(
      `${path}.${key}`,
      `Expected a whole number in digits alone; found ${literals.get(key)}.`,
    )
  }
  return found.length > 0
}
