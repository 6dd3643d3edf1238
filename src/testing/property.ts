import fc from 'fast-check'

export interface CheckOptions {
  readonly runs?: number
}

/**
 * Checks a fast-check property and prints the seed it used, pass or fail. `FC_SEED` in the environment chooses
 * the seed, so a failure can be run again; `ASSAY_PROPERTY_RUNS` raises the number of cases.
 */
export function checkProperty<Ts>(
  name: string,
  property: fc.IProperty<Ts>,
  { runs = 200 }: CheckOptions = {},
): void {
  const seed = chooseSeed()
  process.stdout.write(`${name}: seed ${seed}\n`)
  fc.assert(property, { seed, numRuns: Math.max(runs, chooseRuns()) })
}

function chooseSeed(): number {
  const chosen = process.env['FC_SEED']
  if (chosen === undefined) return Math.floor(Math.random() * 0x7fff_ffff)
  const seed = Number(chosen)
  if (!Number.isInteger(seed)) throw new Error(`FC_SEED is not an integer: ${chosen}`)
  return seed
}

function chooseRuns(): number {
  const chosen = Number(process.env['ASSAY_PROPERTY_RUNS'] ?? 0)
  if (!Number.isInteger(chosen)) throw new Error('ASSAY_PROPERTY_RUNS is not an integer')
  return chosen
}

/** The time a test of properties may take, in milliseconds; half an hour where more cases are asked for. */
export function propertyTime(usual: number): number {
  return chooseRuns() > 0 ? 1_800_000 : usual
}
