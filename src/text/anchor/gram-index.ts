/** Where runs of `gramLength` UTF-16 units stand in a text, so that a quote is found without reading all of it. */
export interface GramIndex {
  /** Offsets of every place of a string of at least `gramLength` units, ascending. */
  findAll(wanted: string): readonly number[]
  /** Offsets that may hold the run at `at` of `wanted`, descending; at most `most`, or none where there are more. */
  findGram(wanted: string, at: number, most: number): readonly number[]
}

export const gramLength = 6

/** Indexes a text in one pass. */
export function indexGrams(text: string): GramIndex {
  const count = Math.max(text.length - gramLength + 1, 0)
  const bits = Math.min(Math.max(Math.ceil(Math.log2(count + 1)), 8), 21)
  const heads = new Int32Array(1 << bits).fill(-1)
  const sizes = new Int32Array(1 << bits)
  const next = new Int32Array(count)
  for (let at = 0; at < count; at++) {
    const slot = hashGram(text, at, bits)
    next[at] = heads[slot] ?? -1
    heads[slot] = at
    sizes[slot] = (sizes[slot] ?? 0) + 1
  }

  function findGram(wanted: string, at: number, most: number): readonly number[] {
    const slot = hashGram(wanted, at, bits)
    if ((sizes[slot] ?? 0) > most) return []
    const found: number[] = []
    const gram = wanted.slice(at, at + gramLength)
    for (let place = heads[slot] ?? -1; place >= 0; place = next[place] ?? -1) {
      if (text.startsWith(gram, place)) found.push(place)
    }
    return found
  }

  function findAll(wanted: string): readonly number[] {
    let rarest = 0
    let least = Number.POSITIVE_INFINITY
    const step = Math.max(Math.floor((wanted.length - gramLength) / 16), 1)
    for (let at = 0; at + gramLength <= wanted.length; at += step) {
      const size = sizes[hashGram(wanted, at, bits)] ?? 0
      if (size < least) {
        least = size
        rarest = at
      }
    }
    const places = findGram(wanted, rarest, least).map(place => place - rarest)
    return places.filter(place => place >= 0 && text.startsWith(wanted, place)).reverse()
  }
  return { findAll, findGram }
}

function hashGram(text: string, at: number, bits: number): number {
  let hash = 0
  for (let i = 0; i < gramLength; i++) hash = Math.imul(hash ^ text.charCodeAt(at + i), 0x9e3779b1)
  return hash >>> (32 - bits)
}
