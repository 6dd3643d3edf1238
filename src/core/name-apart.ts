import { compareText } from './claim.ts'
import type { Id } from './id.ts'

/**
 * What to call each of some people so that no two are called the same: of those with one name the first by id keeps it,
 * the others are “Ana (2)”, “Ana (3)”, past what somebody is called already. The order given does not matter.
 */
export function nameApart(
  people: Iterable<{ readonly id: Id; readonly name: string }>,
): ReadonlyMap<Id, string> {
  const sorted = [...people].sort((a, b) => compareText(a.id, b.id))
  const own = new Set(sorted.map(({ name }) => name))
  const taken = new Set<string>()
  const names = new Map<Id, string>()
  for (const { id, name } of sorted) {
    if (names.has(id)) continue
    let called = name
    for (let number = 2; taken.has(called) || (called !== name && own.has(called)); number++)
      called = `${name} (${number})`
    taken.add(called)
    names.set(id, called)
  }
  return names
}
