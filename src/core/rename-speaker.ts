import type { Attributes } from './claim.ts'
import type { Json } from './json.ts'
import {
  foldName,
  namesOf,
  type Speaker,
  type SpeakerRegister,
  speakerLimits,
  whyNoName,
} from './speakers.ts'

export interface Renaming {
  /** Names as claims have them, to the letter. */
  readonly from: readonly string[]
  readonly to: string
  /** Whether the names that go become aliases of the one that stays. */
  readonly keepAliases: boolean
}

/** The names that a claim gives by these attributes, each once. */
export function speakersIn(attributes: Attributes, people: readonly string[]): readonly string[] {
  const given = people.flatMap(name => givenBy(attributes, name) ?? [])
  return [...new Set(given.filter(name => typeof name === 'string' && name !== ''))] as string[]
}

/**
 * The attributes with the names replaced in those that name people; null when they have none of them. Who follows on
 * themselves in a list is told once.
 */
export function renameInClaim(
  attributes: Attributes,
  { from, to }: Renaming,
  people: readonly string[],
): Attributes | null {
  const isMeant = (name: Json) => typeof name === 'string' && name !== to && from.includes(name)
  const renamed: { [name: string]: Json } = {}
  for (const name of people) {
    const value = givenBy(attributes, name)
    if (value === undefined) continue
    if (isMeant(value)) renamed[name] = to
    if (!Array.isArray(value) || !value.some(isMeant)) continue
    const names: readonly Json[] = value.map((each: Json) => (isMeant(each) ? to : each))
    renamed[name] = names.filter((each, n) => each !== to || names[n - 1] !== to)
  }
  return Object.keys(renamed).length > 0 ? { ...attributes, ...renamed } : null
}

function givenBy(attributes: Attributes, name: string): Json | undefined {
  return Object.hasOwn(attributes, name) ? attributes[name] : undefined
}

/**
 * The register after speakers have become one: all that they were called goes to the one that stays, with role and kind
 * of whoever has them, the one that stays first. A name in no entry makes one only where its aliases are kept.
 */
export function renameInRegister(
  register: SpeakerRegister,
  { from, to, keepAliases }: Renaming,
): SpeakerRegister {
  const leaving = new Set(from.map(foldName))
  const target = foldName(to)
  const isNamed = (speaker: Speaker, names: ReadonlySet<string>) => names.has(foldName(speaker.name))
  // An alias alone moves nobody: it is taken from where it was.
  const stays = register.speakers.find(speaker => isNamed(speaker, new Set([target])))
  const goes = register.speakers.filter(speaker => speaker !== stays && isNamed(speaker, leaving))
  const joined = stays ? [stays, ...goes] : goes
  if (joined.length === 0 && !keepAliases) return register
  const role = joined.find(each => each.role !== undefined)?.role
  const called = joined.flatMap(namesOf)
  const usable = from.filter(name => whyNoName(name, speakerLimits.name) === null)
  const candidates = keepAliases ? [...called, ...usable] : called.filter(name => !from.includes(name))
  const one: Speaker = {
    name: to,
    kind: joined[0]?.kind ?? 'person',
    ...(role === undefined ? {} : { role }),
    aliases: distinct(candidates, target),
  }
  const own = new Set([target, ...one.aliases.map(foldName)])
  const without = register.speakers.map(speaker =>
    joined.includes(speaker)
      ? speaker
      : { ...speaker, aliases: speaker.aliases.filter(alias => !own.has(foldName(alias))) },
  )
  const place = without.findIndex(speaker => joined.includes(speaker))
  const others = without.filter(speaker => !joined.includes(speaker))
  return { speakers: others.toSpliced(place < 0 ? others.length : place, 0, one) }
}

/** Each once when folded, in their order, but for the name itself. */
function distinct(names: readonly string[], but: string): readonly string[] {
  const seen = new Set([but])
  return names.filter(name => {
    const folded = foldName(name)
    if (seen.has(folded)) return false
    seen.add(folded)
    return true
  })
}
