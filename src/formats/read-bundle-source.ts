import type { Bundle } from '../core/bundle.ts'
import type { Problem } from '../core/problem.ts'
import { readJson } from './json-source.ts'
import { orderProblems } from './order-problems.ts'
import { ProblemList, problemLimit } from './problem-list.ts'
import { type BundleOptions, readBundle } from './read-bundle.ts'

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
  return { bundle, problems: bundle ? [] : orderProblems(problems, source) }
}
