import type { ArticleAnswer } from '../../api/schemas.ts'
import { maySeeOthers, type OwnWork } from '../../core/blind.ts'
import type { Id } from '../../core/id.ts'
import { useOnlyReviewing } from './only-reviewing.ts'

/** Whether the layers of others on this article may be shown to who has this work of their own there. */
export function useMaySeeOthers(article: Id, own: OwnWork | null, hidesLayers: boolean): boolean {
  const isOnlyReviewing = useOnlyReviewing(state => state.ids.includes(article))
  return maySeeOthers(own, { hidesLayers, isOnlyReviewing })
}

/** One's own work on an article as the server has it. */
export function ownWorkOf({ own, layers }: ArticleAnswer): OwnWork | null {
  return own && { status: own.status, claims: layers.find(({ layer }) => layer.id === own.id)?.claims ?? 0 }
}
