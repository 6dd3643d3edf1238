import type { Bundle } from '../core/bundle.ts'
import type { Problem } from '../core/problem.ts'
import { readJson } from './json-source.ts'
import { locatePaths } from './locate-paths.ts'
import { cutProblem, ProblemList, problemLimit } from './problem-list.ts'
import { type BundleOptions, readBundle } from './read-bundle.ts'
import { placesAt } from './source-place.ts'

/** The bundle of one object's source, or its problems in the order of their places. */
export function readBundleSource(
  source: string,
  options: BundleOptions,
): { readonly bundle: Bundle | null; readonly problems: readonly Problem[] } {
  const json = readJson(source)
  if (!json.ok) {
    const { path, message, line, column } = json.error
    return { bundle: null, problems: [{ path, message, line, column }] }
  }
  const problems = new ProblemList(problemLimit)
  const bundle = readBundle(json.value.value, { problems, literals: json.value.literals }, options)
  return { bundle, problems: bundle ? [] : inOrder(problems, source) }
}

function inOrder(list: ProblemList, source: string): readonly Problem[] {
  const problems = list.all()
  const offsets = locatePaths(
    source,
    problems.map(({ path }) => path),
  )
  const places = placesAt(source, [...offsets.values()])
  const offsetOf = ({ path }: Problem) => offsets.get(path) ?? 0
  const sorted = problems
    .toSorted((a, b) => offsetOf(a) - offsetOf(b))
    .map(problem => ({ ...problem, ...places.get(offsetOf(problem)) }))
  return list.isCut ? [...sorted, cutProblem] : sorted
}
