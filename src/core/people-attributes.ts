import { type Attribute, type Codebook, findType } from './codebook.ts'

/** Claim type → the attributes whose values are names of people, or lists of them. */
export type PeopleAttributes = (type: string) => readonly string[]

/** What every claim may have, asked for by the codebook or not: who says it, and through whom it was told. */
const usual = ['speaker', 'speakerChain']

/** Those of kind `person` and `people`, then the usual two, unless the codebook lets their values be chosen only. */
export function peopleAttributes(codebook: Codebook): PeopleAttributes {
  const known = new Map<string, readonly string[]>()
  return type => {
    const before = known.get(type)
    if (before) return before
    const names = namesOfType(findType(codebook, type)?.attributes ?? [])
    known.set(type, names)
    return names
  }
}

function namesOfType(attributes: readonly Attribute[]): readonly string[] {
  const ofPeople = attributes.filter(({ kind }) => kind === 'person' || kind === 'people')
  const isOther = (name: string) =>
    attributes.some(each => each.name === name && each.kind !== 'text' && each.kind !== 'long-text')
  return [...ofPeople.map(({ name }) => name), ...usual.filter(name => !isOther(name))]
}
