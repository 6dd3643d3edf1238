import type { Attributes, Claim } from '../claim.ts'
import type { Codebook } from '../codebook.ts'
import type { Json } from '../json.ts'
import { type PeopleAttributes, peopleAttributes } from '../people-attributes.ts'
import { resolver } from '../rank-speakers.ts'
import { namesOf, type SpeakerRegister } from '../speakers.ts'
import { sayClaim } from './say-claim.ts'

type Naming = Pick<Claim, 'type' | 'attributes'>

/** Fingerprints that are tried for one claim: speakers beyond that count by the name that the claim gives. */
const mostTries = 1_000

/**
 * Who is meant by the names in claims, in the attributes that name people by the codebook: so two names of one speaker
 * of the register are no difference, and renaming somebody changes nothing of what was said.
 */
export class SpeakerNames {
  readonly codebook: Codebook
  readonly register: SpeakerRegister
  readonly #people: PeopleAttributes
  readonly #canonical: (name: string) => string
  readonly #names: ReadonlyMap<string, readonly string[]>

  constructor(codebook: Codebook, register: SpeakerRegister) {
    this.codebook = codebook
    this.register = register
    this.#people = peopleAttributes(codebook)
    this.#canonical = resolver(register)
    this.#names = new Map(register.speakers.map(speaker => [speaker.name, namesOf(speaker)]))
  }

  /** The claim’s attributes with everybody under their canonical name. */
  canonical(claim: Naming): Attributes {
    return this.#rename(claim, this.#canonical)
  }

  /** True when `said` is the claim’s fingerprint, or was before speakers in it were renamed. */
  hasSaid(claim: Claim, said: string): boolean {
    if (sayClaim(claim) === said) return true
    const named = new Map<string, readonly string[]>()
    this.#rename(claim, name => {
      const speaker = this.#canonical(name)
      named.set(speaker, this.#names.get(speaker) ?? [name])
      return name
    })
    return waysToCall(named).some(way => {
      const attributes = this.#rename(claim, name => way.get(this.#canonical(name)) ?? name)
      return sayClaim({ ...claim, attributes }) === said
    })
  }

  #rename({ type, attributes }: Naming, to: (name: string) => string): Attributes {
    const renamed: { [name: string]: Json } = { ...attributes }
    const rename = (value: Json) => (typeof value === 'string' ? to(value) : value)
    for (const name of this.#people(type)) {
      const value = Object.hasOwn(renamed, name) ? renamed[name] : undefined
      if (value !== undefined) renamed[name] = Array.isArray(value) ? value.map(rename) : rename(value)
    }
    return renamed
  }
}

/** Every choice of one name for each of these speakers. */
function waysToCall(named: ReadonlyMap<string, readonly string[]>): readonly ReadonlyMap<string, string>[] {
  let ways: readonly ReadonlyMap<string, string>[] = [new Map()]
  for (const [speaker, names] of named) {
    if (ways.length * names.length > mostTries) break
    ways = ways.flatMap(way => names.map(name => new Map([...way, [speaker, name]])))
  }
  return ways
}
