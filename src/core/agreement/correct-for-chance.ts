import { defined, type Figure, notDefined } from './figure.ts'

/** Below this the chance of disagreeing is a rounding error: 0/0, which is neither 1 nor 0. */
const rounding = 1e-12

/**
 * (observed − expected) / (1 − expected), both as shares from 0 to 1: the form of kappa and pi. Undefined where
 * chance alone would always agree, as when everyone gives everything the same code.
 */
export function correctForChance(observed: number, expected: number): Figure {
  return 1 - expected < rounding ? notDefined(oneCode) : defined((observed - expected) / (1 - expected))
}

export const oneCode = 'Only one code was used, so that chance alone would agree.'
export const noUnits = 'No unit was coded by two annotators.'
