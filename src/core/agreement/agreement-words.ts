import type { Figure } from './figure.ts'

/** What a coefficient corrected for chance allows, by Krippendorff's thresholds (2004, page 241), .800 and .667. */
export function tellReliability({ value }: Figure): string {
  if (value === undefined) return 'Not defined'
  return value >= 0.8 ? 'Reliable' : value >= 0.667 ? 'Tentative' : 'Discuss first'
}

const numbers = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** A share from 0 to 1 as people say it, by the nearest fraction of at most ten: `two in three`; `all`, `none`. */
export function tellShare({ value }: Figure): string {
  if (value === undefined) return 'not defined'
  if (value >= 1) return 'all'
  if (value <= 0) return 'none'
  if (value > 0.95) return 'nearly all'
  if (value < 0.05) return 'hardly any'
  let best = { part: 1, whole: 2 }
  const far = ({ part, whole }: typeof best) => Math.abs(part / whole - value)
  for (const whole of [2, 3, 4, 5, 10])
    for (let part = 1; part < whole; part++) {
      if (far({ part, whole }) < far(best) - (whole === 10 ? 0.025 : 1e-9)) best = { part, whole }
    }
  return `${numbers[best.part]} in ${numbers[best.whole]}`
}

/** A coefficient in two digits without the leading 0, as in `.61` and `−.09`; `1.00`; a dash where it is not defined. */
export function presentFigure({ value }: Figure): string {
  if (value === undefined) return '–'
  const digits = Math.abs(value).toFixed(2).replace(/^0/, '')
  return value < 0 && Number(digits) !== 0 ? `−${digits}` : digits
}

/** How much of two claims' words must be the same, by the least intersection over union: `half of the words`. */
export function tellLeastIou(leastIou: number): string {
  if (leastIou === 0.5) return 'half of the words'
  return leastIou === 1 ? 'the very same words' : `${presentIou(leastIou)} of the words`
}

/** A share in as many digits as it has, two at least, without the leading 0: `.50`, `.333`. */
export function presentIou(leastIou: number): string {
  const digits = `${leastIou}`.replace(/^0/, '')
  return leastIou === 1 ? '1.00' : digits.padEnd(3, '0')
}

/** A least intersection over union as it is typed, over 0 up to 1; null for anything else. */
export function parseLeastIou(text: string): number | null {
  const value = /^\s*(0?\.\d{1,4}|1(\.0*)?)\s*$/.test(text) ? Number(text) : 0
  return value > 0 ? value : null
}
