import type { SpeakerPlace, UsedSpeakerName } from '../../../api/speakers.ts'
import { listSpeakers, resolver } from '../../../core/rank-speakers.ts'
import { foldName, namesOf, type Speaker, type SpeakerRegister } from '../../../core/speakers.ts'

/** A speaker as the page lists them, with all that claims call them. */
export interface SpeakerRow {
  readonly speaker: Speaker
  /** Claims by any of the names, and how many of them are one's own. */
  readonly claims: number
  readonly own: number
  /** In how many articles; at least so many where several names are given in very many. */
  readonly articles: number
  /** One for an article, by its first claim. */
  readonly places: readonly SpeakerPlace[]
  /** The names that claims give which are not the canonical one, to the letter. */
  readonly otherwise: readonly UsedSpeakerName[]
}

/** Everyone in the register and whoever else claims name, the most used first. */
export function listRows(
  register: SpeakerRegister,
  names: readonly UsedSpeakerName[],
): readonly SpeakerRow[] {
  const byName = new Map<string, UsedSpeakerName[]>()
  const canonical = resolver(register)
  for (const used of names) {
    const name = canonical(used.name)
    byName.set(name, [...(byName.get(name) ?? []), used])
  }
  return listSpeakers(register, names)
    .map(({ speaker }) => toRow(speaker, byName.get(speaker.name) ?? []))
    .sort((a, b) => b.claims - a.claims || a.speaker.name.localeCompare(b.speaker.name))
}

function toRow(speaker: Speaker, used: readonly UsedSpeakerName[]): SpeakerRow {
  const places = new Map<string, SpeakerPlace>()
  for (const place of used.flatMap(each => each.places)) {
    const before = places.get(place.article)
    places.set(place.article, before ? { ...before, claims: before.claims + place.claims } : place)
  }
  const sum = (count: 'claims' | 'own') => used.reduce((all, each) => all + each[count], 0)
  return {
    speaker,
    claims: sum('claims'),
    own: sum('own'),
    articles: Math.max(places.size, ...used.map(({ articles }) => articles)),
    places: [...places.values()],
    otherwise: used.filter(({ name }) => name !== speaker.name),
  }
}

/** The rows in whose names, aliases or role every word of what was typed stands. */
export function findRows(rows: readonly SpeakerRow[], typed: string): readonly SpeakerRow[] {
  const words = foldName(typed).split(' ').filter(Boolean)
  if (words.length === 0) return rows
  return rows.filter(({ speaker, otherwise }) => {
    const all = [...namesOf(speaker), speaker.role ?? '', ...otherwise.map(({ name }) => name)]
    const folded = foldName(all.join(' '))
    return words.every(word => folded.includes(word))
  })
}
