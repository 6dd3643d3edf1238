import fc from 'fast-check'

export interface CheckOptions {
  readonly runs?: number
}

/**
 * Checks a fast-check property and prints the seed it used, pass or fail. `FC_SEED` in the environment chooses
 * the seed, so a failure can be run again.
 */
export function checkProperty<Ts>(
  name: string,
  property: fc.IProperty<Ts>,
  { runs = 200 }: CheckOptions = {},
): void {
  const seed = chooseSeed()
  process.stdout.write(`${name}: seed ${seed}\n`)
  fc.assert(property, { seed, numRuns: runs })
}

function chooseSeed(): number {
  const chosen = process.env['FC_SEED']
  if (chosen === undefined) return Math.floor(Math.random() * 0x7fff_ffff)
  const seed = Number(chosen)
  if (!Number.isInteger(seed)) throw new Error(`FC_SEED is not an integer: ${chosen}`)
  return seed
}
