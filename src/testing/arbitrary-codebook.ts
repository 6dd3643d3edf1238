import fc from 'fast-check'
import { checkAttributeLaws } from '../core/check-attribute-laws.ts'
import {
  type Attribute,
  type AttributeKind,
  type ClaimType,
  type Codebook,
  hues,
  lineStyles,
  type Option,
  plainKinds,
} from '../core/codebook.ts'
import { arbitraryValue } from './arbitrary-attributes.ts'
import { arbitraryExtensions, arbitraryLine } from './arbitrary-json.ts'

const freeKeys = [...'abdfhilmoquz']

/** Any codebook that keeps all laws. */
export function arbitraryCodebook(): fc.Arbitrary<Codebook> {
  const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,6}$/)
  const types = fc
    .tuple(
      fc.uniqueArray(name, { minLength: 1, maxLength: 4 }),
      fc.shuffledSubarray(freeKeys, { minLength: freeKeys.length }),
      fc.array(arbitraryType(), { minLength: 4, maxLength: 4 }),
    )
    .map(([names, keys, bodies]) =>
      names.flatMap((each, n) => {
        const [body, key] = [bodies[n], keys[n]]
        return body && key !== undefined ? [{ ...body, name: each, key }] : []
      }),
    )
  return fc
    .tuple(types, arbitraryExtensions())
    .map(([each, extensions]) => ({ version: '1.0', types: each, ...extensions }))
}

function arbitraryType(): fc.Arbitrary<Omit<ClaimType, 'name' | 'key'>> {
  const names = fc.uniqueArray(fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,6}$/), { maxLength: 5 })
  const body = fc.record({
    label: arbitraryLine(1),
    plural: arbitraryLine(1),
    hue: fc.constantFrom(...hues),
    line: fc.constantFrom(...lineStyles),
    attributes: names.chain(list => fc.tuple(...list.map(arbitraryAttribute))).map(keepLawful),
  })
  return fc.tuple(body, arbitraryExtensions()).map(([each, extensions]) => ({ ...each, ...extensions }))
}

/** Attributes whose conditions are those of none before them lose these. */
function keepLawful(attributes: readonly Attribute[]): readonly Attribute[] {
  const lawful: Attribute[] = []
  for (const attribute of attributes) {
    const first = lawful[0]
    const { when, ...rest } = attribute
    const asked = when && first ? { ...attribute, when: { ...when, attribute: first.name } } : rest
    lawful.push(checkAttributeLaws(asked, lawful, '$').length === 0 ? asked : rest)
  }
  return lawful
}

function arbitraryAttribute(name: string): fc.Arbitrary<Attribute> {
  return arbitraryKind().chain(form => {
    const value = form.kind === 'fragment' ? arbitraryLine(1) : arbitraryValue(form)
    const shared = fc.record(
      {
        label: arbitraryLine(1),
        definition: arbitraryLine(1),
        required: fc.boolean(),
        requiredToTrack: fc.constant(true as const),
        when: fc.record({ attribute: fc.constant('x'), values: fc.array(fc.boolean(), { minLength: 1 }) }),
      },
      { requiredKeys: ['label', 'required'] },
    )
    const filled = fc.oneof(
      fc.constant({}),
      value.map(each => ({ default: each })),
      value.map(each => ({ suggested: each })),
    )
    return fc
      .tuple(shared, filled, arbitraryExtensions())
      .map(([a, b, c]) => ({ name, ...form, ...a, ...b, ...c }))
  })
}

function arbitraryKind(): fc.Arbitrary<AttributeKind> {
  const options = fc.record({
    kind: fc.constantFrom('enum' as const, 'multi-enum' as const),
    options: fc.uniqueArray(arbitraryOption(), {
      minLength: 1,
      maxLength: 4,
      comparator: (a, b) => a.value === b.value || (a.key !== undefined && a.key === b.key),
    }),
  })
  const number = fc
    .tuple(fc.integer({ min: -9, max: 9 }), fc.nat(9), fc.constantFrom({}, { isWhole: true as const }))
    .map(([min, more, whole]) => ({ kind: 'number' as const, min, max: min + more, ...whole }))
  return fc.oneof(options, number, fc.record({ kind: fc.constantFrom(...plainKinds) }))
}

function arbitraryOption(): fc.Arbitrary<Option> {
  const perCent = fc.integer({ min: 0, max: 100 })
  const option = fc.record(
    {
      value: arbitraryLine(1),
      label: arbitraryLine(1),
      key: fc.stringMatching(/^[a-z0-9]$/),
      definition: arbitraryLine(1),
      range: fc.tuple(perCent, perCent).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
    },
    { requiredKeys: ['value', 'label'] },
  )
  return fc.tuple(option, arbitraryExtensions()).map(([each, extensions]) => ({ ...each, ...extensions }))
}
