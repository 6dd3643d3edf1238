/** Ids as one value of the address, separated by commas. */
export function presentList(ids: Iterable<string>): string {
  return Array.from(ids, id => id.replaceAll('%', '%25').replaceAll(',', '%2C')).join(',')
}

/** Reads what `presentList` wrote; an absent value is an empty list. */
export function parseList(value: string | undefined): readonly string[] {
  const items = value?.split(',').filter(item => item !== '') ?? []
  return items.map(item => item.replaceAll('%2C', ',').replaceAll('%25', '%'))
}
