import type { Difference } from './list-differences.ts'

export interface DifferenceNames {
  readonly person: (id: string) => string
  readonly type: (name: string) => string
  readonly attribute: (type: string, name: string) => string
}

/** Who differs with whom on what, as a part of a sentence: `Ana has a forecast that Ben has not`. */
export function tellDifference(
  { a, b, what, type, attribute }: Omit<Difference, 'cases'>,
  names: DifferenceNames,
): string {
  const [first, second] = [names.person(a), names.person(b)]
  switch (what) {
    case 'only-a':
      return `${first} has ${withArticle(names.type(type))} that ${second} has not`
    case 'only-b':
      return `${second} has ${withArticle(names.type(type))} that ${first} has not`
    case 'borders':
      return `${first} and ${second} differ in the borders of ${withArticle(names.type(type))}`
    case 'type':
      return `${first} and ${second} differ in type, ${type.split('/').map(names.type).join(' against ')}`
    case 'attribute':
      return `${first} and ${second} differ in the ${names.attribute(type, attribute ?? '')} of ${withArticle(names.type(type))}`
  }
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`
}
