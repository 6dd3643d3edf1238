import { useQuery } from '@tanstack/react-query'
import { type RankedSpeaker, rankSpeakers } from '../../../core/rank-speakers.ts'
import { speakersQuery } from '../../data/speakers.ts'

/** How long names that were read are good enough to be offered, in milliseconds. */
const goodEnough = 60_000

/**
 * Finds the speakers of the whole project, by name or alias. Offers are not worth an error: without an answer from the
 * server there are those known before, or none.
 */
export function useKnownSpeakers(): (typed: string) => readonly RankedSpeaker[] {
  const { data } = useQuery({ ...speakersQuery, staleTime: goodEnough, retry: false })
  return typed => (data ? rankSpeakers(data.register, data.names, typed) : [])
}
