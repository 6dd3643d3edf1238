// A small vocabulary for saying what a JSON value must look like: readers that report what they miss.
import { describeJson } from '../core/describe-json.ts'
import type { Extensible, Extensions, Json } from '../core/json.ts'
import { childPath } from '../core/json-path.ts'
import { reportLostDigits } from './lost-digits.ts'
import type { ReadContext } from './read-context.ts'

/** The value in its type, or undefined after reporting why it is not. */
export interface Read<T> {
  (value: Json | undefined, path: string, context: ReadContext): T | undefined
  /** True where the value is read as it stands; asked first where there are many, as it needs no path. */
  readonly passes?: (value: Json | undefined) => boolean
}

export interface JsonObject {
  readonly [key: string]: Json
}

interface Field<T, Required extends boolean> {
  readonly read: Read<T>
  readonly isRequired: Required
}
export interface Fields {
  readonly [key: string]: Field<unknown, boolean>
}
type Value<F> = F extends Field<infer T, boolean> ? T : never
export type Shaped<F extends Fields> = Extensible & {
  readonly [K in keyof F as F[K] extends Field<unknown, true> ? K : never]: Value<F[K]>
} & { readonly [K in keyof F as F[K] extends Field<unknown, true> ? never : K]?: Value<F[K]> }

export function required<T>(read: Read<T>): Field<T, true> {
  return { read, isRequired: true }
}

export function optional<T>(read: Read<T>): Field<T, false> {
  return { read, isRequired: false }
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value that `test` lets pass; `expected` ends the sentence that says what was missed. */
export function valueThat<T extends Json>(
  expected: string,
  test: (value: Json | undefined) => value is T,
): Read<T> {
  const read = (value: Json | undefined, path: string, { problems }: ReadContext) => {
    if (test(value)) return value
    problems.add(path, `Expected ${expected}; found ${describeJson(value)}.`)
    return undefined
  }
  return Object.assign(read, { passes: test })
}

/** Text that `test` lets pass. */
export function textThat(expected: string, test: (text: string) => boolean = () => true): Read<string> {
  return valueThat(expected, (value): value is string => typeof value === 'string' && test(value))
}

export function oneOf<const T extends string>(values: readonly T[]): Read<T> {
  const expected = values.map(value => `“${value}”`).join(', ')
  return valueThat(values.length === 1 ? expected : `one of ${expected}`, (value): value is T =>
    (values as readonly unknown[]).includes(value),
  )
}

/** A list whose every item could be read; its other items are reported all the same. */
export function listOf<T>(read: Read<T>): Read<readonly T[]> {
  const readSlots = slotsOf(read)
  return (value, path, context) => {
    const slots = readSlots(value, path, context)
    return slots?.includes(undefined) ? undefined : (slots as readonly T[] | undefined)
  }
}

/** A list in which items that could not be read leave a gap, so that indexes stay those of the file. */
export function slotsOf<T>(read: Read<T>): Read<readonly (T | undefined)[]> {
  return (value, path, context) => {
    if (Array.isArray(value)) return value.map((item, index) => read(item, childPath(path, index), context))
    context.problems.add(path, `Expected a list; found ${describeJson(value)}.`)
    return undefined
  }
}

/** One of several objects, told apart by the text under `key`. */
export function shapeBy<T>(key: string, shapes: { readonly [name: string]: Read<T> }): Read<T> {
  const readName = oneOf(Object.keys(shapes))
  return (value, path, context) => {
    if (!isObject(value)) {
      context.problems.add(path, `Expected an object; found ${describeJson(value)}.`)
      return undefined
    }
    const name = readName(value[key], `${path}.${key}`, context)
    return name === undefined ? undefined : shapes[name]?.(value, path, context)
  }
}

/** What could be read of an object: every part, when it is whole. */
interface Parts<F extends Fields> {
  readonly parts: Partial<Shaped<F>>
  readonly isWhole: boolean
}

/** An object with these keys and no others; keys that begin with `x-` are kept as its extensions. */
export function objectOf<F extends Fields>(fields: F): Read<Shaped<F>> {
  const readParts = partsOf(fields)
  return (value, path, context) => {
    const found = readParts(value, path, context)
    return found?.isWhole ? (found.parts as Shaped<F>) : undefined
  }
}

/** Like `objectOf`, for an object whose good parts are worth looking into though others are not. */
export function partsOf<F extends Fields>(fields: F): Read<Parts<F>> {
  const readers = new Map(Object.entries(fields).map(([key, { read }]) => [key, read]))
  const neededKeys = Object.keys(fields).filter(key => fields[key]?.isRequired)
  return (value, path, context) => {
    if (!isObject(value)) {
      context.problems.add(path, `Expected an object; found ${describeJson(value)}.`)
      return undefined
    }
    const parts: Record<string, unknown> = {}
    let isWhole = true
    let isKnown = true
    for (const key in value) {
      const read = readers.get(key)
      if (read === undefined) {
        isKnown = false
        continue
      }
      const item = value[key]
      const part = read.passes?.(item) ? item : read(item, `${path}.${key}`, context)
      if (part === undefined) isWhole = false
      else parts[key] = part
    }
    for (const key of neededKeys) {
      if (Object.hasOwn(value, key)) continue
      context.problems.add(`${path}.${key}`, `Expected the key “${key}”; it is missing.`)
      isWhole = false
    }
    const extensions = isKnown ? null : readExtensions(value, path, fields, context)
    if (extensions) parts['extensions'] = extensions
    return { parts: parts as Partial<Shaped<F>>, isWhole }
  }
}

/** The `x-` keys of an object, null when it has none; every other key beyond the fields is reported. */
function readExtensions(
  value: JsonObject,
  path: string,
  fields: Fields,
  context: ReadContext,
): Extensions | null {
  let extensions: { [key: `x-${string}`]: Json } | null = null
  for (const key of Object.keys(value)) {
    if (Object.hasOwn(fields, key)) continue
    if (isExtensionKey(key)) {
      reportLostDigits(value, key, path, context)
      extensions ??= {}
      extensions[key] = value[key] ?? null
    } else {
      const known = Object.keys(fields).join(', ')
      context.problems.add(
        childPath(path, key),
        `Expected only the keys ${known}, or one that begins with x-.`,
      )
    }
  }
  return extensions
}

function isExtensionKey(key: string): key is `x-${string}` {
  return key.startsWith('x-')
}
