import { useMemo } from 'react'
import { someColleague } from '../../../core/blind.ts'
import { useHiddenArticles } from '../../data/use-hidden-articles.ts'
import { useNames } from '../../data/use-names.ts'
import { usePreferences } from '../../ui/preferences.ts'
import type { OpenedAgreement } from './agreement-questions.ts'

const nobody: OpenedAgreement['annotators'] = []

/**
 * What was read, with everybody under the name they go by and without the articles on which others' layers are hidden,
 * and how many these are; null until all of it is known.
 */
export function useShownArticles(list: OpenedAgreement | undefined) {
  const { hidesLayers, hidesNames } = usePreferences()
  const hidden = useHiddenArticles(hidesLayers)
  const names = useNames(list?.annotators ?? nobody, hidesNames)
  return useMemo(() => {
    if (!list || !hidden) return null
    const articles = list.articles.filter(({ id }) => !hidden.has(id))
    const annotators = list.annotators.map(({ id }) => ({ id, name: names.get(id) ?? someColleague }))
    return { list: { annotators, articles }, withheld: list.articles.length - articles.length }
  }, [list, hidden, names])
}
