import type { ArticleAnswer } from '../../../api/schemas.ts'
import { isConsensus } from '../../../core/consensus.ts'
import type { Id } from '../../../core/id.ts'
import { ownWorkOf, useMaySeeOthers } from '../../data/use-may-see-others.ts'
import { useNames } from '../../data/use-names.ts'
import { usePreferences } from '../../ui/preferences.ts'
import { type OpenArticle, useOpenArticle, useReadingAfterPaint } from './open-article.ts'

/** True where one's own tags are what is open. */
export function isOwnOpen({ layer, me }: OpenArticle): boolean {
  return layer.annotator === me.id && !isConsensus(layer)
}

/** Whether the layers of others may be shown beside one's own, as it is now. */
export function useOthersShown(answer: ArticleAnswer): boolean {
  const open = useOpenArticle()
  const hidesLayers = usePreferences(preferences => preferences.hidesLayers)
  const status = useReadingAfterPaint(state => state.status)
  const claims = useReadingAfterPaint(() => open.index.size)
  const own = isOwnOpen(open) ? { status, claims } : ownWorkOf(answer)
  return useMaySeeOthers(open.article.id, own, hidesLayers)
}

/** What everybody is called whom the article knows. */
export function useArticleNames({ people }: ArticleAnswer): ReadonlyMap<Id, string> {
  return useNames(
    people,
    usePreferences(preferences => preferences.hidesNames),
  )
}
