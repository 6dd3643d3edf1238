import { create } from 'zustand'
import { newId } from '../../data/new-id.ts'
import { changeDraft, createDraft, type Draft, type DraftFields, markSent } from './draft.ts'

/** The article about to be added; it outlives a look at another page. */
export const useDraft = create<{ readonly draft: Draft | null }>(() => ({ draft: null }))

export function startDraft(source: { text: string; fileName?: string }): void {
  useDraft.setState({ draft: createDraft(source, newId) })
}

/** Changes the draft's fields; without a draft, text begins one. A draft whose text is emptied goes away. */
export function editDraft(fields: Partial<DraftFields>): void {
  const { draft } = useDraft.getState()
  if (fields.text === '') useDraft.setState({ draft: null })
  else if (draft) useDraft.setState({ draft: changeDraft(draft, fields, newId) })
  else if (fields.text !== undefined) startDraft({ text: fields.text })
}

/** Remembers that the draft was sent, unless it is another one by now. */
export function noteSent(sent: Draft): void {
  const { draft } = useDraft.getState()
  if (draft?.operation === sent.operation) useDraft.setState({ draft: markSent(draft) })
}

export function dropDraft(): void {
  useDraft.setState({ draft: null })
}

/** Takes the draft out of the form. Returns the way to put it back, which is false while another one is there. */
export function leaveDraftOut(): () => boolean {
  const { draft: left } = useDraft.getState()
  dropDraft()
  return () => {
    if (useDraft.getState().draft !== null) return false
    useDraft.setState({ draft: left })
    return true
  }
}
