import { type Claim, compareText } from '../claim.ts'

type Said = Pick<Claim, 'type' | 'fragments' | 'attributes'>

/**
 * A fingerprint of what a claim says: its type, words and attributes, not its note, times or what other tools keep in
 * it. The same content gives the same fourteen hexadecimal digits, whatever the order of keys (cyrb53, 53 bits).
 */
export function sayClaim(claim: Said): string {
  return hash(presentSaid(claim))
}

/** What a claim says as one string, equal for equal content. */
export function presentSaid({ type, fragments, attributes }: Said): string {
  return write([type, fragments.map(({ start, end }) => [start, end]), attributes])
}

function write(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(write).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).sort(([a], [b]) => compareText(a, b))
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${write(each)}`).join()}}`
}

function hash(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  high = mix(high, low)
  low = mix(low, high)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0')
}

function mix(one: number, other: number): number {
  return Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909)
}
