import type { Json } from '../core/json.ts'
import { parsePath, type Step } from '../core/json-path.ts'

interface Holder {
  [step: Step]: Json
}

/** A value inside a JSON value, by the object or list that holds it. */
export interface JsonPlace {
  readonly holder: Holder
  readonly step: Step
}

/** Every place below a value, outermost first. */
export function* listPlaces(value: Json): Generator<JsonPlace> {
  if (typeof value !== 'object' || value === null) return
  const steps: Iterable<Step> = Array.isArray(value) ? value.keys() : Object.keys(value)
  for (const step of steps) {
    const holder = value as unknown as Holder
    yield { holder, step }
    yield* listPlaces(holder[step] ?? null)
  }
}

/** A copy of `value` with something else at `path`, or with nothing there when `to` is undefined. */
export function changeAt(value: Json, path: string, to: Json | undefined): Json {
  const copy = structuredClone(value)
  const steps = parsePath(path)
  const last = steps.at(-1)
  if (last === undefined) return to ?? null
  let holder = copy as unknown as Holder
  for (const step of steps.slice(0, -1)) holder = holder[step] as unknown as Holder
  if (to !== undefined) holder[last] = to
  else removeAt({ holder, step: last })
  return copy
}

export function removeAt({ holder, step }: JsonPlace): void {
  if (Array.isArray(holder)) holder.splice(Number(step), 1)
  else delete holder[step]
}
