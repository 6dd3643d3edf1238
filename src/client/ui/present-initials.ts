/**
 * Two capitals at most, of the first and the last name; what a round button has room for. Whoever goes by a letter has
 * that alone, and a number that tells people of one name apart is no name.
 */
export function presentInitials(name: string): string {
  const letter = /^Annotator ([A-Z]{1,2})$/.exec(name)?.[1]
  if (letter) return letter
  const names = name
    .replace(/ \(\d+\)$/, '')
    .trim()
    .split(/\s+/u)
  const first = firstCharacter(names[0])
  const last = names.length > 1 ? firstCharacter(names.at(-1)) : ''
  return (first + last).toUpperCase()
}

function firstCharacter(word = ''): string {
  return /^\P{M}\p{M}*/u.exec(word)?.[0] ?? ''
}
