import type { Json } from '../../core/json.ts'
import type { ForeignTarget } from '../foreign.ts'
import { isObject, type JsonObject } from '../json-shape.ts'
import { listOf, objectsOf, offsetOf, textOf } from '../lenient-json.ts'
import type { LossList } from '../loss-list.ts'
import { isType, termOf } from './terms.ts'

/** A target with the address of what it is in. */
export interface ReadTarget {
  readonly source: string | null
  /** Null where it is a whole resource. */
  readonly place: ForeignTarget | null
}

/** The targets of an annotation, in its order; composites, lists and choices give all their items. */
export function readTargets(value: Json | undefined, losses: LossList): readonly ReadTarget[] {
  return listOf(value).flatMap(target => {
    if (!isObject(target)) return [{ source: textOf(target), place: null }]
    const items = termOf(target, 'items')
    if (items !== undefined) return readTargets(items, losses)
    const selectors = listOf(termOf(target, 'selector')).flatMap(each => unfold(each))
    return [{ source: sourceOf(target), place: readPlace(selectors, losses) }]
  })
}

function sourceOf(target: JsonObject): string | null {
  const source = listOf(termOf(target, 'source'))[0]
  return textOf(isObject(source) ? termOf(source, 'id') : source) ?? textOf(termOf(target, 'id'))
}

interface Selector {
  readonly value: JsonObject
  /** True for one that selects within what another selected: its position counts from there. */
  readonly isWithin: boolean
}

/** A selector with those that refine it. */
function unfold(value: Json, depth = 0): readonly Selector[] {
  if (!isObject(value)) return []
  const items = termOf(value, 'items')
  if (items !== undefined) return listOf(items).flatMap(each => unfold(each, depth))
  const refined = objectsOf(termOf(value, 'refinedBy')).flatMap(each => unfold(each, depth + 1))
  return [{ value, isWithin: depth > 0 }, ...refined]
}

/** Several selectors are alternatives for one place: a quotation and a position go together. */
function readPlace(selectors: readonly Selector[], losses: LossList): ForeignTarget | null {
  const quote = selectors.find(({ value }) => isType(value, 'TextQuoteSelector'))?.value
  const position = selectors.map(readPosition).find(each => each !== null) ?? null
  if (!quote && !position) {
    for (const { value } of selectors)
      losses.add(
        `{n} {selector|selectors} of the type ${textOf(listOf(termOf(value, 'type'))[0]) ?? 'unknown'}, which {names|name} no place in a text.`,
      )
    return null
  }
  const exact = quote ? textOf(termOf(quote, 'exact')) : null
  if (exact === null && !position) return null
  return {
    start: position?.start ?? null,
    end: position?.end ?? null,
    exact,
    prefix: (quote && textOf(termOf(quote, 'prefix'))) ?? '',
    suffix: (quote && textOf(termOf(quote, 'suffix'))) ?? '',
  }
}

/** From a TextPositionSelector, or from a fragment of plain text by RFC 5147 (`char=4,7`). */
function readPosition({
  value,
  isWithin,
}: Selector): { readonly start: number; readonly end: number } | null {
  if (isWithin) return null
  if (isType(value, 'TextPositionSelector')) {
    const [start, end] = [offsetOf(termOf(value, 'start')), offsetOf(termOf(value, 'end'))]
    return start !== null && end !== null ? { start, end } : null
  }
  if (!isType(value, 'FragmentSelector')) return null
  const match = /^char=(\d+),(\d+)/.exec(textOf(termOf(value, 'value')) ?? '')
  return match ? { start: Number(match[1]), end: Number(match[2]) } : null
}
