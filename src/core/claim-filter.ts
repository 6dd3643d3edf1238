// Which claims are shown: by type, and by conditions on what they say and how they came to be. The address keeps it.
import { attributeApplies } from './attribute-applies.ts'
import type { Claim, Origin } from './claim.ts'
import { type Codebook, findType } from './codebook.ts'
import { findIncomplete } from './completeness.ts'
import type { Json } from './json.ts'
import { readTextFragment } from './text-fragment.ts'

/**
 * One condition. `attribute` asks for a value, in the words of `attributeValues`; `has` and `lacks` ask whether there
 * is any, `lacks` only where the codebook asks for one.
 */
export type ClaimCondition =
  | { readonly kind: 'attribute'; readonly name: string; readonly value: string }
  | { readonly kind: 'has' | 'lacks'; readonly name: string }
  | { readonly kind: 'complete' | 'note'; readonly is: boolean }
  | { readonly kind: 'origin'; readonly origin: Origin['kind'] }

/** Conditions on the same thing are alternatives; claims fulfil one of them for each thing. */
export interface ClaimFilter {
  /** Types that are not shown. */
  readonly hidden: ReadonlySet<string>
  readonly conditions: readonly ClaimCondition[]
}

export const originKinds: readonly Origin['kind'][] = ['manual', 'suggested', 'imported']

/** What of a claim is asked about. */
type Asked = Pick<Claim, 'type' | 'attributes' | 'note' | 'origin'>

/** Whether a claim is shown. */
export type ClaimTest = (claim: Asked) => boolean

/** The test of a filter that asks for nothing: always this one. */
export const everyClaim: ClaimTest = () => true

/** A test for one filter; what it says of a claim is kept for as long as the claim is, so it may be asked at will. */
export function createClaimTest({ hidden, conditions }: ClaimFilter, codebook: Codebook): ClaimTest {
  if (conditions.length === 0) return hidden.size === 0 ? everyClaim : claim => !hidden.has(claim.type)
  const things = groupBySubject(conditions)
  const known = new WeakMap<Asked, boolean>()
  return claim => {
    if (hidden.has(claim.type)) return false
    const before = known.get(claim)
    if (before !== undefined) return before
    const fits = things.every(some => some.some(each => fulfils(claim, each, codebook)))
    known.set(claim, fits)
    return fits
  }
}

function groupBySubject(conditions: readonly ClaimCondition[]): readonly (readonly ClaimCondition[])[] {
  const subjects = new Set(conditions.map(subjectOf))
  return Array.from(subjects, subject => conditions.filter(each => subjectOf(each) === subject))
}

/** What a condition is on: those of one subject are alternatives. */
function subjectOf(condition: ClaimCondition): string {
  return 'name' in condition ? `attribute ${condition.name}` : condition.kind
}

function fulfils(claim: Asked, condition: ClaimCondition, codebook: Codebook): boolean {
  switch (condition.kind) {
    case 'attribute':
      return attributeValues(claim, condition.name).includes(condition.value)
    case 'has':
      return Object.hasOwn(claim.attributes, condition.name)
    case 'lacks':
      return lacks(claim, condition.name, codebook)
    case 'complete':
      return (findIncomplete(claim, codebook).length === 0) === condition.is
    case 'note':
      return (claim.note !== '') === condition.is
    case 'origin':
      return claim.origin.kind === condition.origin
  }
}

function lacks({ type, attributes }: Asked, name: string, codebook: Codebook): boolean {
  const attribute = findType(codebook, type)?.attributes.find(each => each.name === name)
  return (
    attribute !== undefined && attributeApplies(attribute, attributes) && !Object.hasOwn(attributes, name)
  )
}

/** What a claim has for an attribute, in words: one for each item of a list; empty when there is nothing. */
export function attributeValues({ attributes }: Pick<Claim, 'attributes'>, name: string): readonly string[] {
  const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined
  return value === undefined ? [] : wordsOf(value)
}

function wordsOf(value: Json): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)]
  if (Array.isArray(value)) return value.flatMap((item: Json) => wordsOf(item))
  const fragment = readTextFragment(value)
  return fragment ? [fragment.exact] : []
}

/** True when both ask for the same. */
export function isSameCondition(a: ClaimCondition, b: ClaimCondition): boolean {
  return presentCondition(a) === presentCondition(b)
}

/** Conditions as one value of an address, such as `speaker=Yuri Butusov,is:incomplete`; empty for none. */
export function presentConditions(conditions: readonly ClaimCondition[]): string {
  return conditions.map(presentCondition).join(',')
}

function presentCondition(condition: ClaimCondition): string {
  switch (condition.kind) {
    case 'attribute':
      return `${quote(condition.name)}=${quote(condition.value)}`
    case 'has':
    case 'lacks':
      return `${condition.kind}:${quote(condition.name)}`
    case 'complete':
      return condition.is ? 'is:complete' : 'is:incomplete'
    case 'note':
      return condition.is ? 'note:some' : 'note:none'
    case 'origin':
      return `origin:${condition.origin}`
  }
}

/** Reads what `presentConditions` wrote; what is no condition, or stands there twice, is left out. */
export function parseConditions(text: string): readonly ClaimCondition[] {
  const conditions = text.split(',').flatMap(item => parseCondition(item) ?? [])
  return conditions.filter((each, at) => conditions.findIndex(other => isSameCondition(other, each)) === at)
}

const fixed = new Map<string, ClaimCondition>([
  ['is:complete', { kind: 'complete', is: true }],
  ['is:incomplete', { kind: 'complete', is: false }],
  ['note:some', { kind: 'note', is: true }],
  ['note:none', { kind: 'note', is: false }],
  ...originKinds.map(origin => [`origin:${origin}`, { kind: 'origin', origin }] as const),
])

function parseCondition(item: string): ClaimCondition | null {
  const known = fixed.get(item)
  if (known) return known
  const [, name, value] = /^([^=]+)=([^=]+)$/s.exec(item) ?? []
  if (name !== undefined && value !== undefined) {
    return { kind: 'attribute', name: unquote(name), value: unquote(value) }
  }
  const [, kind, asked] = /^(has|lacks):([^=]+)$/s.exec(item) ?? []
  return asked === undefined ? null : { kind: kind === 'has' ? 'has' : 'lacks', name: unquote(asked) }
}

/** Not `encodeURIComponent`, which fails on half a character; the address encodes the whole once more. */
function quote(word: string): string {
  return word.replaceAll('%', '%25').replaceAll(',', '%2C').replaceAll('=', '%3D')
}

function unquote(word: string): string {
  return word.replaceAll('%3D', '=').replaceAll('%2C', ',').replaceAll('%25', '%')
}
