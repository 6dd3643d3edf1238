import { paths } from '../../api/paths.ts'
import type { EditAnswer, EditRequest } from '../../api/schemas.ts'
import type { Edit } from '../../core/edit.ts'
import type { Id } from '../../core/id.ts'
import { ApiError, NetworkError, sendJson } from './http.ts'
import type { Delivery } from './outbox.ts'

/** Sends one edit of one layer and says what became of it. Never throws for what a network or server may do. */
export async function sendEdit(edit: Edit, layer: Id, version: number): Promise<Delivery> {
  const { layers = [], claims = [] } = edit.change
  // A review lies beside every layer and is based on none.
  const isOfLayer = layers.length + claims.length > 0
  const base = isOfLayer ? { [layer]: version } : {}
  const request = { edit, base } satisfies { edit: Edit; base: EditRequest['base'] }
  try {
    const answer = await sendJson<Partial<EditAnswer> | undefined>('POST', paths.edits(edit.article), request)
    // Without versions it is not Assay that answered: asked again, it says whether it has the edit.
    if (!answer?.versions) return { outcome: 'unreachable' }
    return { outcome: 'committed', version: answer.versions[layer] ?? (isOfLayer ? version + 1 : version) }
  } catch (error) {
    if (error instanceof NetworkError) return { outcome: 'unreachable' }
    if (!(error instanceof ApiError)) throw error
    const { code, title, detail, problems } = error.details
    if (code === 'no-session') return { outcome: 'signed-out' }
    if (code === 'stale-base') return { outcome: 'stale' }
    if (code === 'busy' || code === 'internal') return { outcome: 'unreachable' }
    const where = problems?.map(problem => `${problem.path}: ${problem.message}`).join(' ')
    return { outcome: 'refused', reason: [title, detail, where].filter(Boolean).join(' ') }
  }
}
