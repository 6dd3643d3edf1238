import { del, entries, set } from 'idb-keyval'
import type { Id } from '../../core/id.ts'

const prefix = 'assay:note:'

/** Stands in the place of a claim for the note on the article itself, whose layer may not be made yet. */
export const onArticle: Id = 'article'

/** A note as typed and not yet part of an edit. */
export interface NoteDraft {
  /** The claim it is on, or `onArticle`. */
  readonly claim: Id
  /** The note as it was when the typing began. */
  readonly before: string
  readonly note: string
  /** When it was kept, as records hold times. */
  readonly at: string
  /** The id that its edit has, or will have. */
  readonly edit?: Id
  /** It can no longer become an edit by itself, and waits for the reader's word. */
  readonly isAside?: true
}

/** The browser's durable store of notes being typed on one article, one a claim, and of those set aside. */
export function noteDrafts(article: Id) {
  const begin = `${prefix}${article} `
  const keyOf = ({ claim, at, isAside }: NoteDraft) => (isAside ? `${begin}${claim} ${at}` : begin + claim)
  return {
    async read(): Promise<readonly NoteDraft[]> {
      const all = await entries<string, NoteDraft>()
      return all.flatMap(([key, draft]) => (key.startsWith(begin) ? [draft] : []))
    },
    write: (draft: NoteDraft): Promise<void> => set(keyOf(draft), draft),
    /** Takes out what is being typed on a claim; what was set aside stays. */
    clear: (claim: Id): Promise<void> => del(begin + claim),
    drop: (draft: NoteDraft): Promise<void> => del(keyOf(draft)),
    /** Keeps it where the typing of another note on its claim does not reach it, and answers it as it is there. */
    async setAside(draft: NoteDraft): Promise<NoteDraft> {
      if (draft.isAside) return draft
      const aside: NoteDraft = { ...draft, isAside: true }
      await set(keyOf(aside), aside)
      await del(keyOf(draft))
      return aside
    },
  }
}
