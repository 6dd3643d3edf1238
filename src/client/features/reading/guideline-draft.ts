import { create } from 'zustand'
import { persist } from 'zustand/middleware'

/** A guideline that is being written: its text, and the version it began with. */
export interface GuidelineDraft {
  readonly text: string
  readonly base: number
}

/** What is typed outlives the panel, the page and the browser until it is saved or left. */
export const useGuidelineDraft = create<{ readonly draft: GuidelineDraft | null }>()(
  persist((): { readonly draft: GuidelineDraft | null } => ({ draft: null }), {
    name: 'assay-guideline-draft',
    merge: (stored, initial) => ({ ...initial, draft: readDraft(stored) }),
  }),
)

/** What other hands have stored may be anything. */
function readDraft(stored: unknown): GuidelineDraft | null {
  const { draft } = (stored ?? {}) as { draft?: Partial<GuidelineDraft> | null }
  return typeof draft?.text === 'string' && Number.isSafeInteger(draft.base)
    ? { text: draft.text, base: draft.base ?? 0 }
    : null
}
