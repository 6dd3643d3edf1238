import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { someColleague } from '../../../core/blind.ts'
import { sessionQuery } from '../../data/queries.ts'
import { useHiddenArticles } from '../../data/use-hidden-articles.ts'
import { useNames } from '../../data/use-names.ts'
import { usePreferences } from '../../ui/preferences.ts'
import type { TableRow } from './claim-rows.ts'

const none: readonly TableRow[] = []
const nobody = [] as const

/**
 * The rows that may be shown, with everybody under the name they go by. While it is not known on which articles others'
 * claims are hidden, none of them is among these.
 */
export function useShownRows(all: readonly TableRow[]): readonly TableRow[] {
  const { hidesLayers, hidesNames } = usePreferences()
  const me = useQuery(sessionQuery).data?.owner?.id
  const hidden = useHiddenArticles(hidesLayers)
  const names = useNames(nobody, hidesNames)
  const shown = useMemo(() => {
    if (!hidesLayers) return all
    if (hidden === null) return none
    return all.filter(({ article, by }) => by.annotator === me || !hidden.has(article.id))
  }, [all, hidden, hidesLayers, me])
  return useMemo(() => {
    if (!hidesNames) return shown
    return shown.map(row => ({
      ...row,
      by: { ...row.by, name: names.get(row.by.annotator) ?? someColleague },
    }))
  }, [shown, names, hidesNames])
}

/** The same rows with everybody's own name, as files have them. */
export function withOwnNames(rows: readonly TableRow[], all: readonly TableRow[]): readonly TableRow[] {
  const byId = new Map(all.map(row => [row.id, row]))
  return rows.map(row => byId.get(row.id) ?? row)
}
