import type { Option } from './codebook.ts'

/** An option whose label is its value as words: `will-happen` becomes `Will happen`. */
export function option(value: string, key: string, definition: string): Option {
  const words = value.replaceAll('-', ' ')
  return { value, label: words.charAt(0).toUpperCase() + words.slice(1), key, definition }
}
