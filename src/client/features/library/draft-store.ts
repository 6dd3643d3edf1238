import { create } from 'zustand'
import { newId } from '../../data/new-id.ts'
import { changeDraft, createDraft, type Draft, type DraftFields } from './draft.ts'

/** The article about to be added; it outlives a look at another page. */
export const useDraft = create<{ readonly draft: Draft | null }>(() => ({ draft: null }))

export function startDraft(source: { text: string; fileName?: string }): void {
  useDraft.setState({ draft: createDraft(source, newId) })
}

/** Changes the draft's fields; without a draft, text begins one. A draft whose text is emptied goes away. */
export function editDraft(fields: Partial<DraftFields>): void {
  const { draft } = useDraft.getState()
  if (fields.text === '') useDraft.setState({ draft: null })
  else if (draft) useDraft.setState({ draft: changeDraft(draft, fields) })
  else if (fields.text !== undefined) startDraft({ text: fields.text })
}

export function dropDraft(): void {
  useDraft.setState({ draft: null })
}
