import { useQuery } from '@tanstack/react-query'
import { paths } from '../../../api/paths.ts'
import type { KnownSpeakersAnswer } from '../../../api/speakers.ts'
import { type RankedSpeaker, rankSpeakers } from '../../../core/rank-speakers.ts'
import { getJson } from '../../data/http.ts'

/** How long names that were read are good enough to be offered, in milliseconds. */
const goodEnough = 60_000

/**
 * Finds the speakers of the whole project, by name or alias. Offers are not worth an error, nor a word about a session
 * that ended: without an answer from the server there are none.
 */
export function useKnownSpeakers(): (typed: string) => readonly RankedSpeaker[] {
  const { data } = useQuery({
    queryKey: ['speakers', 'offered'],
    queryFn: ({ signal }) => getJson<KnownSpeakersAnswer>(paths.knownSpeakers, signal).catch(() => null),
    staleTime: goodEnough,
  })
  return typed => (data ? rankSpeakers(data.speakers, typed) : [])
}
