import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { anonymiseAnnotators, nameAnnotators, orderAnnotators } from '../../core/blind.ts'
import type { Id } from '../../core/id.ts'
import type { Person } from '../../core/layer.ts'
import { useGivenLetters } from './given-letters.ts'
import { peopleQuery, sessionQuery } from './queries.ts'

const nobody: readonly Person[] = []

/**
 * What each of these people is called on the page, by id; letters while `hidesNames`. Whoever is not among them, or has
 * no letter yet because people are still being read, is `someColleague`.
 */
export function useNames(people: readonly Person[], hidesNames: boolean): ReadonlyMap<Id, string> {
  const me = useQuery({ ...sessionQuery, enabled: hidesNames }).data?.owner?.id ?? ''
  const everybody = useQuery({ ...peopleQuery, enabled: hidesNames }).data?.people ?? nobody
  const given = useGivenLetters(state => state.ids)
  useEffect(() => {
    if (!hidesNames || me === '') return
    const order = orderAnnotators(everybody, { me, given })
    if (order.length > given.length) useGivenLetters.setState({ ids: order })
  }, [everybody, me, given, hidesNames])
  return useMemo(
    () => (hidesNames ? anonymiseAnnotators(everybody, { me, given }) : nameAnnotators(people)),
    [people, everybody, me, given, hidesNames],
  )
}
