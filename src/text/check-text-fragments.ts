import { checkAttribute } from '../core/check-attribute.ts'
import type { Attributes } from '../core/claim.ts'
import type { ClaimType } from '../core/codebook.ts'
import { shorten } from '../core/describe-json.ts'
import { childPath } from '../core/json-path.ts'
import type { Problem } from '../core/problem.ts'
import { readTextFragment, type TextFragment } from '../core/text-fragment.ts'
import type { CodePoints } from './code-points.ts'

interface TextAndPlace {
  /** Of the article, in code points. */
  readonly length: number
  /** Null where the text is not known: then only the ends can be checked. */
  readonly points: CodePoints | null
  /** Where the attributes stand. */
  readonly path: string
}

/**
 * The places in the text that attributes name and that are not there: beyond its end, or with other words. What is
 * not in its form at all is left to `checkAttributes`.
 */
export function checkTextFragments(
  attributes: Attributes,
  type: ClaimType,
  { length, points, path }: TextAndPlace,
): readonly Problem[] {
  const problems: Problem[] = []
  for (const attribute of type.attributes) {
    if (attribute.kind !== 'fragment' || !Object.hasOwn(attributes, attribute.name)) continue
    const value = attributes[attribute.name] ?? null
    const fragment = checkAttribute(value, attribute) === null ? readTextFragment(value) : null
    const problem =
      fragment && checkPlace(fragment, { length, points, path: childPath(path, attribute.name) })
    if (problem) problems.push(problem)
  }
  return problems
}

function checkPlace(
  { start, end, exact }: TextFragment,
  { length, points, path }: TextAndPlace,
): Problem | null {
  if (end > length) {
    const message = `Expected an end within the text’s ${length} code points; found ${end}.`
    return { path: `${path}.end`, message }
  }
  const there = points?.slice(start, end)
  if (there === undefined || there === exact) return null
  const message = `Expected the text from ${start} to ${end}, “${shorten(there)}”; found “${shorten(exact)}”.`
  return { path: `${path}.exact`, message }
}
