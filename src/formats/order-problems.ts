import type { Problem } from '../core/problem.ts'
import { locatePaths } from './locate-paths.ts'
import { cutProblem, type ProblemList } from './problem-list.ts'
import { placesAt } from './source-place.ts'

/** The problems of a source that is JSON, in the order of their places, each with its line and column. */
export function orderProblems(list: ProblemList, source: string): readonly Problem[] {
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
