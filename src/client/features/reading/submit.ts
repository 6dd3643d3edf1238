import { submitLayer } from '../../../core/layer-review.ts'
import { now } from '../../data/new-id.ts'
import { announce } from '../../ui/toasts.ts'
import { canWrite, putLayer, takenUp } from './actions.ts'
import { offerUndo } from './commands.ts'
import type { OpenArticle } from './open-article.ts'

/** Says that one's tags are finished, or takes that back. */
export function toggleSubmitted(open: OpenArticle): void {
  if (!canWrite(open)) {
    announce('This layer is read-only here.')
    return
  }
  const isDraft = open.layer.status === 'draft'
  putLayer(open, isDraft ? submitLayer(open.layer, now()) : takenUp(open.layer))
  offerUndo(open, isDraft ? 'Submitted. Export the file to hand it on.' : 'Your tags are a draft again')
}
