import fc from 'fast-check'
import type { Extensions, Json } from '../core/json.ts'

/** Text that a record can hold: no NUL, no lone surrogate. */
export function arbitraryLine(minLength = 0): fc.Arbitrary<string> {
  return fc.string({ unit: 'binary', minLength, maxLength: 12 }).filter(text => !text.includes('\0'))
}

/** Any value that JSON holds and writes back as it was. */
export function arbitraryJson(): fc.Arbitrary<Json> {
  const { json } = fc.letrec<{ json: Json }>(tie => ({
    json: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(null, true, false),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(value => (value === 0 ? 0 : value)),
      arbitraryLine(),
      fc.array(tie('json'), { maxLength: 3 }),
      fc.dictionary(arbitraryKey, tie('json'), { maxKeys: 3 }),
    ),
  }))
  return json
}

const arbitraryKey = arbitraryLine().filter(key => key !== '__proto__')

/** Other tools' keys in a record, mostly none. */
export function arbitraryExtensions(): fc.Arbitrary<{ extensions?: Extensions }> {
  const name = fc.oneof(
    fc.constantFrom('x-tool', 'x-', "x-it's", 'x-\n'),
    arbitraryLine().map(key => `x-${key}`),
  )
  const some = fc
    .dictionary(name, arbitraryJson(), { minKeys: 1, maxKeys: 3 })
    .map(extensions => ({ extensions }))
  return fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: some })
}
