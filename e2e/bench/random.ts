/** Numbers in [0, 1) that a seed alone decides: xorshift, 32 bits. The seed may not be 0. */
export function createRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
