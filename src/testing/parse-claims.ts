import type { Claim } from '../core/claim.ts'
import { createClaim } from './create-claim.ts'

const types = new Map([
  ['f', 'forecast'],
  ['a', 'assessment'],
  ['q', 'quote'],
])

/**
 * Reads claims from a drawing, one a line: the letter of its type, a space, then `=` under every code point it
 * marks. Its id is its letter, with its line number where the letter came before.
 */
export function parseClaims(drawing: readonly string[]): readonly Claim[] {
  const seen = new Set<string>()
  return drawing.map((line, number) => {
    const letter = line.charAt(0)
    const type = types.get(letter)
    if (!type) throw new Error(`no claim type in the line “${line}”`)
    const id = seen.has(letter) ? `${letter}${number}` : letter
    seen.add(letter)
    const fragments = [...line.slice(2).matchAll(/=+/g)].map(({ index, 0: run }) => ({
      start: index,
      end: index + run.length,
    }))
    return createClaim({ id, type, fragments })
  })
}
