/** How a claim type's line is drawn; told apart without colour. */
export type LineStyle = 'dashed' | 'solid' | 'dotted'

/** One allowed value of an enum, with what it means. */
export interface Option {
  readonly value: string
  readonly label: string
}

export type AttributeKind =
  | { readonly kind: 'enum'; readonly options: readonly Option[] }
  | { readonly kind: 'text' | 'date' | 'boolean' | 'person' | 'people' | 'claim' }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }

/** One attribute of a claim type: its value form, and whether a finished claim must have it. */
export type Attribute = AttributeKind & {
  readonly name: string
  readonly label: string
  readonly required: boolean
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
