// Who may be speaking: names to offer, never to fill in.

import type { Claim } from '../../../core/claim.ts'
import { peopleAttributes } from '../../../core/people-attributes.ts'
import type { RankedSpeaker } from '../../../core/rank-speakers.ts'
import { speakersIn } from '../../../core/rename-speaker.ts'
import { findNames } from '../../../text/find-names.ts'
import { fold } from '../../ui/fold.ts'
import { isolate } from '../../ui/isolate.ts'
import { plural } from '../../ui/plural.ts'
import type { OpenArticle } from './open-article.ts'
import { speakerAround } from './unfinished.ts'

export interface OfferedName {
  readonly name: string
  readonly why: string
}

/** Code points before and after a claim in which names are looked for. */
const around = 4_000
const most = 6

/**
 * The names that a claim's speaker may have, and that hold what is typed: the quote's around it, those used in the
 * layer, the most used first, those of the whole project, by an alias too, then those that the text near the claim has
 * beside a verb of saying.
 */
export function offerNames(
  open: OpenArticle,
  claim: Claim,
  { typed, known }: { readonly typed: string; readonly known: readonly RankedSpeaker[] },
): readonly OfferedName[] {
  const quote = speakerAround(open, claim)
  const offered = new Map<string, string>()
  const offer = (name: string, why: string) => offered.has(name) || offered.set(name, why)
  if (quote) offer(quote.speaker, `Speaks in quote ${open.index.rank(quote.quote)}, around this`)
  for (const [name, count] of usedNames(open, claim))
    offer(name, `Used ${count === 1 ? 'once' : `${count} times`} here`)
  const byAlias = known.filter(({ alias }) => alias !== undefined)
  for (const speaker of known) offer(speaker.name, presentKnown(speaker))
  for (const name of namesNear(open, claim)) offer(name, 'Named in the text near by')
  const wanted = fold(typed)
  return [...offered]
    .map(([name, why]) => ({ name, why }))
    .filter(({ name }) => name !== typed)
    .filter(({ name }) => fold(name).includes(wanted) || byAlias.some(each => each.name === name))
    .slice(0, most)
}

function presentKnown({ alias, role, claims }: RankedSpeaker): string {
  const known =
    alias === undefined ? `In ${plural(claims, 'claim')} of all articles` : `Also called ${isolate(alias)}`
  return role === undefined ? known : `${role}. ${known}`
}

function usedNames(open: OpenArticle, claim: Claim): readonly (readonly [name: string, count: number])[] {
  const counts = new Map<string, number>()
  const people = peopleAttributes(open.codebook)
  for (const each of open.index.all()) {
    if (each.id === claim.id) continue
    for (const name of speakersIn(each.attributes, people(each.type))) {
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a)
}

function namesNear({ reader }: OpenArticle, claim: Claim): readonly string[] {
  const { points } = reader
  const [first] = claim.fragments
  if (!first) return []
  const start = Math.max(first.start - around, 0)
  const end = Math.min(first.start + around, points.length)
  return findNames(points.slice(start, end), points.slice(start, first.start).length)
}
