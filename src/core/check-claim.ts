import type { Attributes, Claim } from './claim.ts'
import { type ClaimType, type Codebook, findType } from './codebook.ts'
import { shorten } from './describe-json.ts'
import { describeMisfit } from './describe-misfit.ts'
import { isSame, type Json } from './json.ts'
import { childPath } from './json-path.ts'
import type { Problem } from './problem.ts'
import type { Span } from './span.ts'

/**
 * Everything in which a claim breaks the laws: a type the codebook has, fragments sorted and apart inside a
 * text of `length` code points, attributes the codebook gives that type, in their value form. Required
 * attributes may be missing: a claim need not be finished. `path` is where the claim stands. A type or value passes
 * that one of `revisions`, what the claim is or was, has under the same name: a codebook may have changed since, and
 * neither an edit of something else nor the way back is held up by that.
 */
export function checkClaim(
  claim: Pick<Claim, 'type' | 'fragments' | 'attributes'>,
  { codebook, length, path, revisions = [] }: CheckOptions,
): readonly Problem[] {
  const fragments = checkFragments(claim.fragments, length, `${path}.fragments`)
  const type = findType(codebook, claim.type)
  if (!type) {
    const isKept =
      revisions.some(revision => revision.type === claim.type) &&
      Object.keys(newAttributes(claim, revisions)).length === 0
    return isKept ? fragments : [unknownType(codebook, claim.type, `${path}.type`), ...fragments]
  }
  return [...fragments, ...checkAttributes(newAttributes(claim, revisions), type, `${path}.attributes`)]
}

interface CheckOptions {
  readonly codebook: Codebook
  /** Of the text, in code points. */
  readonly length: number
  readonly path: string
  readonly revisions?: readonly Revision[]
}

/** What a claim is or was, as far as the codebook has a say in it. */
export type Revision = Pick<Claim, 'type' | 'attributes'>

/** The attributes that no revision of the claim has had while it was of this type. */
export function newAttributes({ type, attributes }: Revision, revisions: readonly Revision[]): Attributes {
  if (revisions.length === 0) return attributes
  const known = revisions.filter(revision => revision.type === type).map(revision => revision.attributes)
  const isKnown = ([name, value]: [string, Json]) =>
    known.some(held => Object.hasOwn(held, name) && isSame(held[name], value))
  return Object.fromEntries(Object.entries(attributes).filter(entry => !isKnown(entry)))
}

/** The problem of a type that the codebook lacks, `path` being where its name stands. */
export function unknownType(codebook: Codebook, type: string, path: string): Problem {
  const names = codebook.types.map(({ name }) => name)
  return { path, message: `Expected one of the types ${names.join(', ')}; found “${shorten(type)}”.` }
}

/** At least one fragment, sorted, neither overlapping nor touching, inside a text of `length` code points. */
export function checkFragments(fragments: readonly Span[], length: number, path: string): readonly Problem[] {
  if (fragments.length === 0)
    return [{ path, message: 'Expected at least one fragment; found an empty list.' }]
  const problems: Problem[] = []
  let last: Span | undefined
  for (const [index, fragment] of fragments.entries()) {
    const problem =
      checkSpan(fragment, length, `${path}[${index}]`) ?? checkApart(last, fragment, `${path}[${index}]`)
    if (problem) problems.push(problem)
    last = fragment
  }
  return problems
}

const ends = ['start', 'end'] as const

function checkSpan({ start, end }: Span, length: number, path: string): Problem | null {
  for (const key of ends) {
    const offset = key === 'start' ? start : end
    if (Number.isSafeInteger(offset) && offset >= 0) continue
    return {
      path: `${path}.${key}`,
      message: `Expected a whole number of code points from 0; found ${offset}.`,
    }
  }
  if (end <= start) {
    return { path: `${path}.end`, message: `Expected an end after the start ${start}; found ${end}.` }
  }
  if (end > length) {
    return {
      path: `${path}.end`,
      message: `Expected an end within the text’s ${length} code points; found ${end}.`,
    }
  }
  return null
}

function checkApart(last: Span | undefined, { start }: Span, path: string): Problem | null {
  if (!last || start > last.end) return null
  if (start === last.end) {
    return {
      path: `${path}.start`,
      message: `Expected a gap after the fragment before, which ends at ${last.end}; fragments that touch are one.`,
    }
  }
  return {
    path: `${path}.start`,
    message: `Expected a start after ${last.end}, where the fragment before ends; found ${start}. Fragments are sorted and do not overlap.`,
  }
}

/** Only attributes of the type, in their value form. Keys that begin with `x-` are other tools' and pass. */
export function checkAttributes(attributes: Attributes, type: ClaimType, path: string): readonly Problem[] {
  const problems: Problem[] = []
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('x-')) continue
    const attribute = type.attributes.find(known => known.name === name)
    const message = attribute ? describeMisfit(value, attribute) : null
    if (!attribute) problems.push(unknownAttribute(type, name, path))
    else if (message !== null) problems.push({ path: childPath(path, name), message })
  }
  return problems
}

function unknownAttribute(type: ClaimType, name: string, path: string): Problem {
  const names = type.attributes.map(attribute => attribute.name)
  return {
    path: childPath(path, name),
    message: `Expected only attributes that the codebook gives the type ${type.name}: ${names.join(', ')}.`,
  }
}
