// The codebook while it is edited: the file's own form, in which anything may be missing or wrong for a while.
import type { AttributeKind, ClaimType } from '../../../core/codebook.ts'
import type { Json } from '../../../core/json.ts'
import type { Step } from '../../../core/json-path.ts'

export type Steps = readonly Step[]

export interface DraftOption {
  readonly value: string
  readonly label: string
}

export interface DraftAttribute {
  readonly name: string
  readonly label: string
  readonly kind: AttributeKind['kind']
  readonly required: boolean
  readonly requiredToTrack?: true
  readonly options?: readonly DraftOption[]
  readonly when?: { readonly attribute: string; readonly values: readonly Json[] }
  readonly default?: Json
  readonly suggested?: Json
}

export interface DraftType extends Pick<ClaimType, 'name' | 'label' | 'plural' | 'key' | 'hue' | 'line'> {
  readonly attributes: readonly DraftAttribute[]
}

export interface DraftCodebook {
  readonly types: readonly DraftType[]
}

/** What stands at a place of a JSON value; undefined when there is nothing. */
export function getAt(value: unknown, steps: Steps): unknown {
  return steps.reduce<unknown>((at, step) => (isHolder(at) ? at[step] : undefined), value)
}

/** The value with another one at a place; undefined takes a key away. Everything else is as it was. */
export function setAt<T>(value: T, steps: Steps, next: unknown): T {
  const [step, ...rest] = steps
  if (step === undefined) return next as T
  const inner = setAt(getAt(value, [step]), rest, next)
  if (Array.isArray(value)) return value.with(Number(step), inner) as T
  const { [step]: _, ...others } = (isHolder(value) ? value : {}) as Record<Step, unknown>
  // Where the key stood before does not matter: files have an order of their own.
  return (inner === undefined ? others : { ...others, [step]: inner }) as T
}

function isHolder(value: unknown): value is Record<Step, unknown> {
  return typeof value === 'object' && value !== null
}

/** The list with its item `from` moved to the place `to`; as it was when there is no such place. */
export function moveItem<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const item = list[from]
  if (item === undefined || to < 0 || to >= list.length) return list
  return list.toSpliced(from, 1).toSpliced(to, 0, item)
}

/** A name for files, made of a label, that none of the others has: once given it stays, whatever the label becomes. */
export function nameFor(label: string, taken: readonly string[], fallback: string): string {
  const plain = label.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const slug = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .replace(/^x-/, 'x')
    .slice(0, 60)
  const base = slug === '' ? fallback : slug
  let name = base
  for (let n = 2; taken.includes(name); n++) name = `${base}-${n}`
  return name
}

/** The value of a new option: its label, or that with a number where another option has it. */
export function valueFor(label: string, taken: readonly string[]): string {
  let value = label
  for (let n = 2; taken.includes(value); n++) value = `${label} ${n}`
  return value
}
