import type { Json } from './json.ts'

/** How a claim type's line is drawn; told apart without colour. */
export type LineStyle = 'dashed' | 'solid' | 'dotted'

/** One allowed value of an enum, with what it means where the label does not say it all. */
export interface Option {
  readonly value: string
  readonly label: string
  readonly definition?: string
}

/**
 * The value form of an attribute. `text`, `long-text` and `person` (a canonical name) are non-empty strings,
 * `people` a list of names, `claim` another claim's id, `date` a day, `partial-date` a day, month or year.
 */
export type AttributeKind =
  | { readonly kind: 'enum'; readonly options: readonly Option[] }
  | {
      readonly kind:
        | 'text'
        | 'long-text'
        | 'date'
        | 'partial-date'
        | 'boolean'
        | 'person'
        | 'people'
        | 'claim'
    }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly isWhole?: true }

/** The attribute is asked for only while another one of the same claim has one of these values. */
interface Condition {
  readonly attribute: string
  readonly values: readonly Json[]
}

/** One attribute of a claim type: its value form, and whether a finished claim must have it. */
export type Attribute = AttributeKind & {
  readonly name: string
  readonly label: string
  readonly required: boolean
  /** Required only before a forecast is tracked. */
  readonly requiredToTrack?: true
  readonly when?: Condition
  /** Filled in when a claim is made. */
  readonly default?: Json
}

/** One claim type. */
export interface ClaimType {
  readonly name: string
  readonly label: string
  readonly plural: string
  /** The key that tags, one lower-case letter. */
  readonly key: string
  readonly line: LineStyle
  readonly attributes: readonly Attribute[]
}

/** The types a project tags with, inner-most first where they share a span. */
export interface Codebook {
  readonly version: string
  readonly types: readonly ClaimType[]
}

export function findType(codebook: Codebook, name: string): ClaimType | undefined {
  return codebook.types.find(type => type.name === name)
}
