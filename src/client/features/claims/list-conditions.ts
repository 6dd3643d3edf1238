import { originKinds, presentConditions } from '../../../core/claim-filter.ts'
import type { Attribute, Codebook } from '../../../core/codebook.ts'

interface ConditionGroup {
  readonly label: string
  /** `value` is the condition as an address has it. */
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

export const originLabels = {
  manual: 'Tagged by hand',
  suggested: 'Suggested',
  imported: 'Imported',
} as const

/** The conditions that can be chosen: on the claim as a whole, then each attribute of the codebook with its values. */
export function listConditions({ types }: Codebook): readonly ConditionGroup[] {
  const attributes = new Map<string, Attribute>()
  for (const type of types) for (const each of type.attributes) attributes.set(each.name, each)
  return [
    {
      label: 'Attributes',
      options: [
        { value: 'is:incomplete', label: 'Still needs something' },
        { value: 'is:complete', label: 'Complete' },
      ],
    },
    {
      label: 'Note',
      options: [
        { value: 'note:some', label: 'With a note' },
        { value: 'note:none', label: 'Without a note' },
      ],
    },
    {
      label: 'Origin',
      options: originKinds.map(kind => ({ value: `origin:${kind}`, label: originLabels[kind] })),
    },
    ...[...attributes.values()].map(listValues),
  ]
}

function listValues(attribute: Attribute): ConditionGroup {
  const { name, label } = attribute
  const values =
    'options' in attribute
      ? attribute.options
      : attribute.kind === 'boolean'
        ? [
            { value: 'true', label: 'Yes' },
            { value: 'false', label: 'No' },
          ]
        : []
  return {
    label,
    options: [
      ...values.map(option => ({
        value: presentConditions([{ kind: 'attribute', name, value: option.value }]),
        label: `${label}: ${option.label}`,
      })),
      { value: presentConditions([{ kind: 'has', name }]), label: `${label}: given` },
      { value: presentConditions([{ kind: 'lacks', name }]), label: `${label}: missing` },
    ],
  }
}
