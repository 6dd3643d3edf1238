// What one keeps oneself from seeing of colleagues' work. It is a promise to oneself, on one's own machine: the server
// answers everything to its owner, and files hold everything. Where others have accounts, who may read is the server's
// to say.
import { compareText } from './claim.ts'
import type { Id } from './id.ts'
import type { LayerStatus, Person } from './layer.ts'
import { nameApart } from './name-apart.ts'

/** One's own layer on an article, as far as it decides what of others is shown. */
export interface OwnWork {
  readonly status: LayerStatus
  readonly claims: number
}

export interface Blindness {
  /** Whether others' layers are hidden until one's own is submitted. */
  readonly hidesLayers: boolean
  /** Whether one has said to only review here. It counts for nothing once one has claims there. */
  readonly isOnlyReviewing: boolean
}

/**
 * Whether the layers of others on an article may be shown. Hidden they are while one's own layer there, null where
 * there is none, is a draft; to take its submission back hides them again. Who only reviews says so, and sees
 * them until tagging begins. Verdicts on one's own claims are no layer of others and are always shown.
 */
export function maySeeOthers(own: OwnWork | null, { hidesLayers, isOnlyReviewing }: Blindness): boolean {
  if (!hidesLayers || (own !== null && own.status !== 'draft')) return true
  return isOnlyReviewing && (own?.claims ?? 0) === 0
}

/** What whoever is not known by name is called. */
export const someColleague = 'A colleague'

/** By id, what each of these people is called, oneself too: those of one name are told apart by a number. */
export function nameAnnotators(people: readonly Person[]): ReadonlyMap<Id, string> {
  return nameApart(people)
}

/**
 * By id, a letter for each of the workspace's people: “Annotator A” and so on. Letters once given, in this order of ids,
 * stay; whoever comes new gets the next ones by id, which tells nothing of names and times. One keeps one's own name.
 */
export function anonymiseAnnotators(
  people: readonly Person[],
  { me, given }: { readonly me: Id; readonly given: readonly Id[] },
): ReadonlyMap<Id, string> {
  const own = people.filter(({ id }) => id === me)
  const letters = orderAnnotators(people, { me, given }).map(
    (id, at) => [id, `Annotator ${letterOf(at)}`] as const,
  )
  return new Map([...nameAnnotators(own), ...letters])
}

/** Whose letter comes when: as given so far, then those who are new by id. */
export function orderAnnotators(
  people: readonly Person[],
  { me, given }: { readonly me: Id; readonly given: readonly Id[] },
): readonly Id[] {
  const known = new Set(given)
  const fresh = people.map(({ id }) => id).filter(id => id !== me && !known.has(id))
  return [...given, ...fresh.sort(compareText)]
}

/** A to Z, then AA, AB and so on, as columns of a sheet are named. */
function letterOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last
}
