// How the conditions of a filter are named, and which there are to choose from: in an article and over all claims alike.
import type { Claim, Origin } from './claim.ts'
import { attributeValues, type ClaimCondition, originKinds } from './claim-filter.ts'
import type { Attribute, Codebook } from './codebook.ts'

const originLabels: Record<Origin['kind'], string> = {
  manual: 'Tagged by hand',
  suggested: 'From a suggestion',
  imported: 'From another format',
}

/** A condition in a few words, as its chip says it. */
export function conditionLabel(codebook: Codebook, condition: ClaimCondition): string {
  switch (condition.kind) {
    case 'attribute':
      return `${labelOf(codebook, condition.name)}: ${valueLabel(codebook, condition.name, condition.value)}`
    case 'has':
      return `${labelOf(codebook, condition.name)}: any`
    case 'lacks':
      return `${labelOf(codebook, condition.name)}: none given`
    case 'complete':
      return condition.is ? 'Finished' : 'Unfinished'
    case 'note':
      return condition.is ? 'With a note' : 'Without a note'
    case 'origin':
      return originLabels[condition.origin]
  }
}

/** Something that can be asked of claims. */
export interface Subject {
  readonly key: string
  readonly label: string
  readonly choices: (claims: readonly Claim[]) => readonly ClaimCondition[]
}

/** What can be asked: what holds for any claim, then the attributes of the codebook, each once. */
export function listSubjects(codebook: Codebook): readonly Subject[] {
  return [...general, ...listAttributes(codebook).map(attributeSubject)]
}

const isOrNot = [true, false]
const general: readonly Subject[] = [
  {
    key: 'complete',
    label: 'Finished or not',
    choices: () => isOrNot.map(is => ({ kind: 'complete', is: !is })),
  },
  { key: 'note', label: 'Note', choices: () => isOrNot.map(is => ({ kind: 'note', is })) },
  {
    key: 'origin',
    label: 'Origin',
    choices: () => originKinds.map(origin => ({ kind: 'origin', origin })),
  },
]

function attributeSubject(attribute: Attribute): Subject {
  const { name, label } = attribute
  return {
    key: `attribute ${name}`,
    label,
    choices: claims => [
      ...valuesOf(attribute, claims).map(value => ({ kind: 'attribute' as const, name, value })),
      { kind: 'has', name },
      { kind: 'lacks', name },
    ],
  }
}

/** Those of a list in its order, else those that occur; what is written in sentences is not chosen by its words. */
function valuesOf(attribute: Attribute, claims: readonly Claim[]): readonly string[] {
  switch (attribute.kind) {
    case 'enum':
    case 'multi-enum':
      return attribute.options.map(({ value }) => value)
    case 'boolean':
      return ['true', 'false']
    case 'person':
    case 'people':
    case 'number':
      return occurring(attribute.name, claims)
    default:
      return []
  }
}

function occurring(name: string, claims: readonly Claim[]): readonly string[] {
  const values = new Set(claims.flatMap(claim => attributeValues(claim, name)))
  return [...values].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}

function listAttributes({ types }: Codebook): readonly Attribute[] {
  const byName = new Map<string, Attribute>()
  for (const { attributes } of types) {
    for (const attribute of attributes) if (!byName.has(attribute.name)) byName.set(attribute.name, attribute)
  }
  return [...byName.values()]
}

function labelOf(codebook: Codebook, name: string): string {
  return listAttributes(codebook).find(each => each.name === name)?.label ?? name
}

/** The label of a list’s option, whichever type has it; “yes” and “no”; else the value itself. */
function valueLabel({ types }: Codebook, name: string, value: string): string {
  const named = types.flatMap(({ attributes }) => attributes.filter(each => each.name === name))
  for (const attribute of named) {
    if (attribute.kind === 'boolean') return value === 'true' ? 'yes' : 'no'
    if (attribute.kind !== 'enum' && attribute.kind !== 'multi-enum') continue
    const option = attribute.options.find(each => each.value === value)
    if (option) return option.label
  }
  return value
}
