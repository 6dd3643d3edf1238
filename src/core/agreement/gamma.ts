import { alignUnits } from './align-units.ts'
import { defaultGammaCosts, type GammaCosts } from './dissimilarity.ts'
import { defined, type Figure, notDefined } from './figure.ts'
import { createRandom } from './random.ts'
import { type GammaContinuum, sampleUnits } from './sample-units.ts'

export interface GammaOptions {
  readonly costs?: GammaCosts
  /** How often chance is asked, of each article. */
  readonly samples?: number
  readonly seed?: number
}

/** How many alignments are done, of how many. */
export interface GammaProgress {
  readonly done: number
  readonly total: number
}

export type GammaResult = Figure & {
  /** Mean disorder over articles, by their units. */
  readonly observed: number
  readonly expected: number
  readonly samples: number
  /** False where an alignment was too large to try all ways: its disorder may then be a little too high. */
  readonly isExact: boolean
}

/**
 * Gamma (Mathet, Widlöcher and Métivier 2015, “The unified and holistic method gamma for inter-annotator agreement
 * measure and alignment”), at most 1: 1 − observed/expected disorder of the best alignment. Of several articles each
 * counts by its units for an annotator. Yields after each alignment, and stops for good when not asked to go on.
 */
export function* gamma(
  continua: readonly GammaContinuum[],
  { costs = defaultGammaCosts, samples = 30, seed = 1 }: GammaOptions = {},
): Generator<GammaProgress, GammaResult> {
  const random = createRandom(seed)
  const used = continua.filter(({ annotators, units }) => annotators > 1 && units.length > 0)
  const total = used.length * (samples + 1)
  let [done, weights, observed, expected, isExact] = [0, 0, 0, 0, true]
  for (const continuum of used) {
    const weight = continuum.units.length / continuum.annotators
    const best = alignUnits(continuum.units, continuum.annotators, costs)
    isExact &&= best.isExact
    weights += weight
    observed += weight * best.disorder
    yield { done: ++done, total }
    for (let sample = 0; sample < samples; sample++) {
      const chance = alignUnits(sampleUnits(continuum, random), continuum.annotators, costs)
      isExact &&= chance.isExact
      expected += (weight * chance.disorder) / samples
      yield { done: ++done, total }
    }
  }
  const means = { observed: observed / (weights || 1), expected: expected / (weights || 1) }
  return { ...gammaOf(observed, expected), ...means, samples, isExact }
}

/** 1 − observed/expected disorder. */
export function gammaOf(observed: number, expected: number): Figure {
  return expected > 0
    ? defined(1 - observed / expected)
    : notDefined('Chance differs by nothing: no text has units of two annotators.')
}
