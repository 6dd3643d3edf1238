import { compareText } from './claim.ts'
import { foldName, namesOf, type Speaker, type SpeakerRegister } from './speakers.ts'

/** A name as claims use it. */
export interface UsedName {
  readonly name: string
  readonly claims: number
}

/** Someone whom the register or a claim names, with all they are called. */
export interface KnownSpeaker {
  readonly name: string
  readonly role?: string
  readonly aliases: readonly string[]
  /** How many claims give any of the names. */
  readonly claims: number
}

export interface RankedSpeaker {
  /** The canonical name: what a claim is to hold. */
  readonly name: string
  readonly role?: string
  /** Why it is found, where that is not its name. */
  readonly alias?: string
  /** How many claims have it, under any of its names. */
  readonly claims: number
}

/**
 * Speakers that fit what was typed, the likeliest first: called exactly so, beginning so, a word beginning so, holding
 * it; then the most used.
 */
export function rankSpeakers(known: readonly KnownSpeaker[], typed: string): readonly RankedSpeaker[] {
  const wanted = foldName(typed)
  const ranked = known.flatMap(({ name, role, aliases, claims }) => {
    const fits = [name, ...aliases].map(called => ({ called, fit: fitName(foldName(called), wanted) }))
    const best = fits.reduce((a, b) => (b.fit < a.fit ? b : a))
    if (best.fit === notFound) return []
    const alias = best.called === name ? {} : { alias: best.called }
    return [{ fit: best.fit, found: { name, ...(role === undefined ? {} : { role }), ...alias, claims } }]
  })
  return ranked
    .sort(
      (a, b) => a.fit - b.fit || b.found.claims - a.found.claims || compareText(a.found.name, b.found.name),
    )
    .map(({ found }) => found)
}

/** Everyone in the register, and whoever else claims name, with their claims counted together. */
export function listSpeakers(
  register: SpeakerRegister,
  used: readonly UsedName[],
): readonly { readonly speaker: Speaker; readonly claims: number }[] {
  const claims = new Map<string, number>()
  const canonical = resolver(register)
  for (const { name, claims: count } of used) {
    const to = canonical(name)
    claims.set(to, (claims.get(to) ?? 0) + count)
  }
  const known = new Set(register.speakers.map(({ name }) => name))
  const others = [...claims.keys()].filter(name => !known.has(name))
  return [
    ...register.speakers,
    ...others.map((name): Speaker => ({ name, kind: 'person', aliases: [] })),
  ].map(speaker => ({ speaker, claims: claims.get(speaker.name) ?? 0 }))
}

/** `resolveSpeaker` for many names: each is folded once. */
export function resolver(register: SpeakerRegister): (name: string) => string {
  const canonical = new Map<string, string>()
  for (const speaker of register.speakers) {
    for (const name of namesOf(speaker)) canonical.set(foldName(name), speaker.name)
  }
  return name => canonical.get(foldName(name)) ?? name
}

const notFound = 4

function fitName(folded: string, wanted: string): number {
  if (folded === wanted) return 0
  if (folded.startsWith(wanted)) return 1
  if (` ${folded}`.includes(` ${wanted}`)) return 2
  return folded.includes(wanted) ? 3 : notFound
}
