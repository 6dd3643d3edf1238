import { applyDefaults } from '../../../core/apply-defaults.ts'
import type { Claim } from '../../../core/claim.ts'
import { findType } from '../../../core/codebook.ts'
import type { Diff } from '../../../core/edit.ts'
import type { Span } from '../../../core/span.ts'
import { duplicateOf } from '../../../text/claim-index.ts'
import { newId, now } from '../../data/new-id.ts'
import { plural } from '../../ui/plural.ts'
import { showToast } from '../../ui/toasts.ts'
import { canWrite, put } from './actions.ts'
import { offerUndo, showType, stepBack } from './commands.ts'
import type { OpenArticle } from './open-article.ts'

/** More at once would be one edit that nobody looks through, and that takes long to send and to take back. */
export const mostTaggedAtOnce = 2_000

/** Tags all places as one edit, leaves out those that have such a claim already, and says how many there were of each. */
export function tagAll(open: OpenArticle, type: string, places: readonly Span[]): void {
  if (!canWrite(open) || places.length > mostTaggedAtOnce) return
  const diffs = newClaims(open, type, places)
  const named = findType(open.codebook, type)
  const many = (count: number) =>
    count === 1 ? `1 ${named?.label.toLowerCase()}` : `${count} ${named?.plural.toLowerCase()}`
  const left = places.length - diffs.length
  if (!put(open, diffs)) {
    showToast({ message: `All of this is tagged as ${many(left)} already. Nothing was added.` })
    return
  }
  showType(open, type)
  const edit = open.store.getState().log.at(-1)
  const rest = left === 0 ? '' : ` ${plural(left, 'place')} had one already.`
  offerUndo(open, `Tagged ${many(diffs.length)}.${rest}`, () => takeBack(open, diffs, edit?.id))
}

function newClaims(open: OpenArticle, type: string, places: readonly Span[]): readonly Diff<Claim>[] {
  const at = now()
  const claims = places.map(
    ({ start, end }): Claim => ({
      id: newId(),
      layer: open.layer.id,
      type,
      fragments: [{ start, end }],
      attributes: applyDefaults(open.codebook, type),
      note: '',
      origin: { kind: 'manual' },
      created: at,
      modified: at,
    }),
  )
  return claims
    .filter(claim => !duplicateOf(open.index, claim))
    .map(after => ({ id: after.id, before: null, after }))
}

/** Undo from the toast means these claims, whatever was done since; those that were changed stay. */
function takeBack(open: OpenArticle, diffs: readonly Diff<Claim>[], edit: string | undefined): void {
  if (open.store.getState().log.at(-1)?.id === edit) {
    stepBack(open)
    return
  }
  const unchanged = diffs.filter(({ id, after }) => open.index.get(id) === after)
  put(
    open,
    unchanged.map(({ id, after }) => ({ id, before: after, after: null })),
  )
}
