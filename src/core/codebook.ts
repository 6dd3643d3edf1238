import type { Extensible, Json } from './json.ts'

/** How a claim type's line is drawn; told apart without colour. */
export const lineStyles = ['dashed', 'solid', 'dotted', 'double', 'wavy'] as const
export type LineStyle = (typeof lineStyles)[number]

/** The colours a claim type can have, by name: the style sheet knows each in light and dark. */
export const hues = ['blue', 'ochre', 'green', 'moss', 'teal', 'indigo', 'purple', 'rose'] as const
export type Hue = (typeof hues)[number]

/** One allowed value of an enum, with what it means. */
export interface Option extends Extensible {
  readonly value: string
  readonly label: string
  /** The key that chooses it while its field has the focus, a lower-case letter or a digit. */
  readonly key?: string
  readonly definition?: string
  /** The probabilities that a word of likelihood stands for, from and to, in per cent. */
  readonly range?: readonly [low: number, high: number]
}

/**
 * The value form of an attribute. `text`, `long-text` and `person` (a canonical name) are non-empty strings,
 * `people` a list of names, `claim` another claim's id, `date` a day, `partial-date` a day, month or year.
 * `multi-enum` is a list of different options, `probability` a number of per cent, and `fragment` words of the
 * article: a `TextFragment`, or a non-empty string where their place is not known.
 */
export type AttributeKind =
  | { readonly kind: 'enum' | 'multi-enum'; readonly options: readonly Option[] }
  | { readonly kind: PlainKind }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly isWhole?: true }

/** The kinds that nothing more need be said of. */
export const plainKinds = [
  'text',
  'long-text',
  'fragment',
  'probability',
  'date',
  'partial-date',
  'boolean',
  'person',
  'people',
  'claim',
] as const
type PlainKind = (typeof plainKinds)[number]

/** The attribute is asked for only while another one of the same claim has one of these values. */
export interface Condition extends Extensible {
  readonly attribute: string
  readonly values: readonly Json[]
}

/** One attribute of a claim type: its value form, and whether a finished claim must have it. */
export type Attribute = AttributeKind &
  Extensible & {
    readonly name: string
    readonly label: string
    /** What is asked, in a sentence. */
    readonly definition?: string
    readonly required: boolean
    /** Required only before a forecast is tracked. */
    readonly requiredToTrack?: true
    readonly when?: Condition
    /** Filled in when a claim is made: what is so unless somebody says otherwise. */
    readonly default?: Json
    /** Offered to whoever completes the claim, and stored only once they take it: what is likely, but a guess. */
    readonly suggested?: Json
  }

/** One claim type. */
export interface ClaimType extends Extensible {
  readonly name: string
  readonly label: string
  readonly plural: string
  /** The key that tags, one lower-case letter. */
  readonly key: string
  readonly hue: Hue
  readonly line: LineStyle
  readonly attributes: readonly Attribute[]
}

/** The types a project tags with, inner-most first where they share a span. */
export interface Codebook extends Extensible {
  readonly version: string
  readonly types: readonly ClaimType[]
}

export function findType(codebook: Codebook, name: string): ClaimType | undefined {
  return codebook.types.find(type => type.name === name)
}
