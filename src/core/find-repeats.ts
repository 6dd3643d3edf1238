import type { Problem } from './problem.ts'

/** Items of a list whose `key` an earlier item has too; `path` is the list's. */
export function findRepeats<K extends string>(
  items: readonly { readonly [key in K]?: string }[],
  key: K,
  path: string,
): readonly Problem[] {
  const first = new Map<string, number>()
  const problems: Problem[] = []
  for (const [n, item] of items.entries()) {
    const value = item[key]
    if (value === undefined) continue
    const earlier = first.get(value)
    if (earlier === undefined) first.set(value, n)
    else {
      const message = `Expected every ${key} once; “${value}” is that of ${path}[${earlier}] too.`
      problems.push({ path: `${path}[${n}].${key}`, message })
    }
  }
  return problems
}
