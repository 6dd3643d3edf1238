import type { Codebook } from './codebook.ts'

const digits = '1234567890'
const letters = 'abcdefghijklmnopqrstuvwxyz'

/**
 * One key for each attribute's name, the same in every type of the codebook: the first letter of a word of its label
 * that is free, else any letter of it, else a digit, else what is left. More than there are keys get none.
 */
export function assignFieldKeys({ types }: Codebook): ReadonlyMap<string, string> {
  const keys = new Map<string, string>()
  const taken = new Set<string>()
  for (const { name, label } of types.flatMap(({ attributes }) => attributes)) {
    if (keys.has(name)) continue
    const words = label.toLowerCase().split(/[^a-z]+/)
    const initials = words.map(word => word.charAt(0)).join('')
    const key = [...initials, ...words.join(''), ...digits, ...letters].find(each => !taken.has(each))
    if (key === undefined) break
    keys.set(name, key)
    taken.add(key)
  }
  return keys
}
