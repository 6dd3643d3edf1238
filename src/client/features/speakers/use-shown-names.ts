import { useMemo } from 'react'
import type { UsedSpeakerName } from '../../../api/speakers.ts'
import { useHiddenArticles } from '../../data/use-hidden-articles.ts'
import { usePreferences } from '../../ui/preferences.ts'

/**
 * The names with what may be shown of them: where others' layers are hidden on some article, or it is not known yet
 * whether they are, one's own claims alone.
 */
export function useShownNames(names: readonly UsedSpeakerName[]): readonly UsedSpeakerName[] {
  const hidesLayers = usePreferences(preferences => preferences.hidesLayers)
  const hidden = useHiddenArticles(hidesLayers)
  return useMemo(() => (hidden?.size === 0 ? names : names.flatMap(onlyOwn)), [names, hidden])
}

function onlyOwn({ name, own, places }: UsedSpeakerName): UsedSpeakerName[] {
  const shown = places.filter(({ isOwn }) => isOwn)
  return own === 0 ? [] : [{ name, own, claims: own, articles: shown.length, places: shown }]
}
