import fc from 'fast-check'

/** Bytes gone wrong: some cut out, doubled, moved, or others put in their place. */
export function arbitraryDamage() {
  return fc.record({
    at: fc.nat(),
    length: fc.nat(40),
    to: fc.nat(),
    by: fc.oneof(
      fc.uint8Array({ maxLength: 4 }),
      fc
        .constantFrom(
          '"',
          '\\',
          '{',
          '}',
          '[',
          ']',
          ',',
          ':',
          '-',
          '.0',
          'e9',
          '0',
          '\n',
          '\\u0000',
          '\\ud800',
          '\ufeff',
          'null',
        )
        .map(text => new TextEncoder().encode(text)),
    ),
    kind: fc.constantFrom('cut', 'double', 'move', 'replace', 'insert'),
  })
}

type Damage = ReturnType<typeof arbitraryDamage> extends fc.Arbitrary<infer T> ? T : never

/** The bytes with the damage done to them. */
export function damage(bytes: Uint8Array, { at, length, to, by, kind }: Damage): Uint8Array {
  const start = at % (bytes.length + 1)
  const [head, part, tail] = [
    bytes.subarray(0, start),
    bytes.subarray(start, start + length),
    bytes.subarray(start + length),
  ]
  const rest = [...head, ...tail]
  const target = to % (rest.length + 1)
  switch (kind) {
    case 'cut':
      return new Uint8Array(rest)
    case 'double':
      return new Uint8Array([...head, ...part, ...part, ...tail])
    case 'move':
      return new Uint8Array([...rest.slice(0, target), ...part, ...rest.slice(target)])
    case 'replace':
      return new Uint8Array([...head, ...by, ...tail])
    case 'insert':
      return new Uint8Array([...head, ...by, ...part, ...tail])
    default:
      throw new Error(`unknown damage ${kind}`)
  }
}
