import { defined, type Figure, notDefined } from './figure.ts'

/** A stretch that one annotator marked with a category, half-open; all numbers in the continuum's own unit. */
export interface MarkedUnit {
  readonly annotator: number
  readonly category: string
  readonly start: number
  readonly end: number
}

/** A stretch of text that `annotators` people went through, such as an article in code points. */
export interface Continuum {
  readonly begin: number
  readonly length: number
  readonly annotators: number
  readonly units: readonly MarkedUnit[]
}

/** Observed and expected disagreement of one category; both can be added over categories. */
export interface Disagreement {
  readonly observed: number
  readonly expected: number
}

export interface AlphaU {
  readonly overall: Figure
  readonly byCategory: ReadonlyMap<string, Figure>
}

/**
 * Krippendorff's alpha for unitizing (1995, “On the reliability of unitizing continuous data”; 2004, chapter 11.6),
 * at most 1, for each category: 1 − Do/De, and over all: 1 − ΣDo / ΣDe. Units of one annotator and category that
 * overlap are joined first, for the measure knows no overlap; units that only touch stay apart. Units without length
 * can be neither apart nor together: where there are no others, the figure is 0, as DKPro Statistics has it.
 */
export function alphaU(continuum: Continuum): AlphaU {
  const categories = [...new Set(continuum.units.map(({ category }) => category))]
  const parts = new Map(categories.map(category => [category, disagreementU(continuum, category)]))
  return {
    overall: figureOf([...parts.values()], continuum.units),
    byCategory: new Map(
      [...parts].map(([category, part]) => [
        category,
        figureOf(
          [part],
          continuum.units.filter(unit => unit.category === category),
        ),
      ]),
    ),
  }
}

/** 1 − ΣDo / ΣDe of disagreements that were added up; undefined where there is nothing to disagree on. */
export function alphaOfDisagreement({ observed, expected }: Disagreement): Figure {
  return expected > 0
    ? defined(1 - observed / expected)
    : notDefined('Nothing is marked, or all of the text, so that chance could not disagree.')
}

function figureOf(parts: readonly Disagreement[], units: readonly MarkedUnit[]): Figure {
  if (units.length > 0 && units.every(({ start, end }) => start === end)) return defined(0)
  return alphaOfDisagreement(addDisagreements(parts))
}

export function addDisagreements(parts: readonly Disagreement[]): Disagreement {
  return {
    observed: parts.reduce((sum, { observed }) => sum + observed, 0),
    expected: parts.reduce((sum, { expected }) => sum + expected, 0),
  }
}

/** A stretch between two borders of one annotator's units: a unit, or the gap between two. */
interface Section {
  readonly start: number
  readonly end: number
  readonly isUnit: boolean
}

/**
 * Do and De of one category. Do is the sum of squared differences between the sections of every two annotators,
 * over m(m − 1)L². De is what the same units would differ by in all places they could have.
 */
export function disagreementU(continuum: Continuum, category: string): Disagreement {
  const { annotators, length } = continuum
  if (annotators < 2) return { observed: 0, expected: 0 }
  const tracks = layTracks(continuum, category)
  let observed = 0
  for (const [index, track] of tracks.entries())
    for (const other of tracks.slice(index + 1)) observed += 2 * compareTracks(track, other)
  return {
    observed: observed / (annotators * (annotators - 1) * length ** 2),
    expected: expectDisagreement(tracks.flat(), annotators * length, length),
  }
}

/** Each annotator's sections, end to end from the continuum's begin to its end. */
function layTracks({ annotators, begin, length, units }: Continuum, category: string): readonly Section[][] {
  const own: MarkedUnit[][] = Array.from({ length: annotators }, () => [])
  for (const unit of units) if (unit.category === category) own[unit.annotator]?.push(unit)
  return own.map(list => {
    const sections: Section[] = []
    let at = begin
    for (const { start, end } of joinOverlapping(list)) {
      if (start > at) sections.push({ start: at, end: start, isUnit: false })
      sections.push({ start, end, isUnit: true })
      at = end
    }
    if (begin + length > at) sections.push({ start: at, end: begin + length, isUnit: false })
    return sections
  })
}

function joinOverlapping(units: readonly MarkedUnit[]): readonly { start: number; end: number }[] {
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of units.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}

/** Σ δ² over the sections of two tracks that meet: two units differ by their ends, a unit within a gap by its length. */
function compareTracks(a: readonly Section[], b: readonly Section[]): number {
  let sum = 0
  let [i, j] = [0, 0]
  let [left, right] = [a[0], b[0]]
  while (left && right) {
    sum += distance(left, right)
    if (left.end <= right.end) left = a[++i]
    else right = b[++j]
  }
  return sum
}

function distance(a: Section, b: Section): number {
  if (a.isUnit && b.isUnit)
    return a.start < b.end && b.start < a.end ? (a.start - b.start) ** 2 + (a.end - b.end) ** 2 : 0
  if (a.isUnit === b.isUnit) return 0
  const [unit, gap] = a.isUnit ? [a, b] : [b, a]
  return gap.start <= unit.start && unit.end <= gap.end ? (unit.end - unit.start) ** 2 : 0
}

/**
 * De = 2/L Σ_g [ (N − 1)/3 (2l³ − 3l² + l) + l² Σ_h (l_h − l + 1) ] / (mL(mL − 1) − Σ l(l − 1)), over units g of length
 * l, with N units in all and gaps h at least as long as g.
 */
function expectDisagreement(sections: readonly Section[], all: number, length: number): number {
  const lengths = (isUnit: boolean) =>
    sections.flatMap(section => (section.isUnit === isUnit ? [section.end - section.start] : []))
  const [units, gaps] = [lengths(true), sumLonger(lengths(false))]
  let [sum, within] = [0, 0]
  for (const l of units) {
    sum += ((units.length - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l) + l ** 2 * gaps(l)
    within += l * (l - 1)
  }
  const places = all * (all - 1) - within
  return places > 0 ? (2 / length) * (sum / places) : 0
}

/** Answers Σ (l_h − l + 1) over the gaps that are not shorter than l. */
function sumLonger(gaps: readonly number[]): (l: number) => number {
  const sorted = gaps.toSorted((a, b) => b - a)
  const sums = [0]
  for (const [index, gap] of sorted.entries()) sums.push((sums[index] ?? 0) + gap)
  return l => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle] ?? 0) >= l) low = middle + 1
      else high = middle
    }
    return (sums[low] ?? 0) - low * (l - 1)
  }
}
