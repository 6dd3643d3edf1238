import type { Json } from '../core/json.ts'
import { childPath, type Step } from '../core/json-path.ts'
import type { ReadContext } from './read-context.ts'

type Holder = { readonly [key: string]: Json } | readonly Json[]

/**
 * Reports every number under `holder[step]` that has more digits than a number keeps: written back it would be
 * another one. `path` is the holder's.
 */
export function reportLostDigits(holder: Holder, step: Step, path: string, context: ReadContext): void {
  if (context.literals.size === 0) return
  const at = childPath(path, step)
  const value: Json | undefined = Reflect.get(holder, step)
  const literal = context.literals.get(holder)?.get(step)
  if (literal !== undefined && !isSameDecimal(literal, String(value))) {
    const message = `Expected a number that keeps its digits; ${literal} would become ${value}. Put it in quotation marks.`
    context.problems.add(at, message)
  }
  if (typeof value !== 'object' || value === null) return
  for (const next of Array.isArray(value) ? value.keys() : Object.keys(value)) {
    reportLostDigits(value as Holder, next, at, context)
  }
}

/** True when two literals of numbers stand for the same decimal number. */
function isSameDecimal(a: string, b: string): boolean {
  return a === b || presentDecimal(a) === presentDecimal(b)
}

/** Digits without zeros at either end, and the power of ten of the last one. */
function presentDecimal(literal: string): string {
  const [mantissa = '', exponent = '0'] = literal.toLowerCase().split('e')
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.')
  const digits = (whole + fraction).replace(/^0+/, '')
  const significant = digits.replace(/0+$/, '')
  if (significant === '') return '0'
  const power = Number(exponent) - fraction.length + (digits.length - significant.length)
  return `${literal.startsWith('-') ? '-' : ''}${significant}e${power}`
}
