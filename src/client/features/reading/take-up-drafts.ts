import { articleNoteOf } from '../../../core/article-note.ts'
import type { Claim } from '../../../core/claim.ts'
import type { Id } from '../../../core/id.ts'
import { type NoteDraft, noteDrafts, onArticle } from '../../data/note-drafts.ts'
import { canWrite, change, noteArticle } from './actions.ts'
import type { OpenArticle } from './open-article.ts'

/**
 * Notes that were being typed when the page went away become the edits they were to be. Those that would overwrite
 * another note, or whose claim is gone, are set aside until the reader says what becomes of them.
 */
export async function takeUpDrafts(open: OpenArticle): Promise<void> {
  const drafts = noteDrafts(open.article.id)
  const leftNotes: NoteDraft[] = []
  for (const draft of await drafts.read()) {
    if (!canWrite(open)) return
    const claim = targetOf(open, draft)
    const fate = fateOf(draft, claim, new Set(open.store.getState().log.map(edit => edit.id)))
    if (fate === 'ask') {
      leftNotes.push(await drafts.setAside(draft))
      continue
    }
    if (fate === 'edit') writeNote(open, draft, draft.edit)
    await drafts.drop(draft)
  }
  open.store.setState({ leftNotes })
}

/** What a draft is a note on, as it is now: a claim, or the article itself; undefined for a claim that is gone. */
export function targetOf(
  open: OpenArticle,
  { claim }: NoteDraft,
): Claim | { readonly note: string } | undefined {
  return claim === onArticle ? { note: articleNoteOf(open.layer) } : open.index.get(claim)
}

function writeNote(open: OpenArticle, { claim: id, note }: NoteDraft, edit?: Id): void {
  const claim = open.index.get(id)
  if (id === onArticle) noteArticle(open, note, edit)
  else if (claim) change(open, claim, { note }, edit)
}

/** What becomes of a draft by itself: an edit, nothing, because what it says is there, or what the reader says. */
function fateOf(
  draft: NoteDraft,
  claim: { readonly note: string } | undefined,
  edits: ReadonlySet<string>,
): 'edit' | 'done' | 'ask' {
  if (draft.edit !== undefined && edits.has(draft.edit)) return 'done'
  if (claim?.note === draft.note) return 'done'
  if (!claim && draft.note.trim() === '') return 'done'
  return claim && claim.note === draft.before && !draft.isAside ? 'edit' : 'ask'
}

/** Does with a note that was set aside what the reader says: an edit, or away with it. */
export async function settleLeftNote(open: OpenArticle, draft: NoteDraft, take: boolean): Promise<void> {
  const isThere = targetOf(open, draft) !== undefined
  if (take && (!isThere || !canWrite(open))) return
  if (take) writeNote(open, draft)
  open.store.setState(({ leftNotes }) => ({ leftNotes: leftNotes.filter(each => each !== draft) }))
  await noteDrafts(open.article.id).drop(draft)
}
