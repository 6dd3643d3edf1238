import type { Codebook } from './codebook.ts'

const digits = '1234567890'
const letters = 'abcdefghijklmnopqrstuvwxyz'

/**
 * One key for each attribute's name, the same in every type of the codebook: the first letter of a word of its label,
 * required attributes choosing first; then any letter of it, else a digit, else what is left. More than there are
 * keys get none.
 */
export function assignFieldKeys({ types }: Codebook): ReadonlyMap<string, string> {
  const attributes = types.flatMap(type => type.attributes)
  const inOrder = [...attributes.filter(({ required }) => required), ...attributes]
  const keys = new Map<string, string>()
  const taken = new Set<string>()
  const assign = (choose: (words: readonly string[]) => string) => {
    for (const { name, label } of inOrder) {
      if (keys.has(name)) continue
      const key = [...choose(label.toLowerCase().split(/[^a-z]+/))].find(each => !taken.has(each))
      if (key === undefined) continue
      keys.set(name, key)
      taken.add(key)
    }
  }
  assign(words => words.map(word => word.charAt(0)).join(''))
  assign(words => words.join('') + digits + letters)
  return keys
}
