import { del, entries, set } from 'idb-keyval'
import type { Id } from '../../core/id.ts'

const prefix = 'assay:note:'

/** A note as typed and not yet part of an edit. */
export interface NoteDraft {
  readonly claim: Id
  /** The note as it was when the typing began. */
  readonly before: string
  readonly note: string
  /** When it was kept, as records hold times. */
  readonly at: string
}

/** The browser's durable store of notes being typed on one article, one a claim. */
export function noteDrafts(article: Id) {
  const begin = `${prefix}${article} `
  return {
    async read(): Promise<readonly NoteDraft[]> {
      const all = await entries<string, NoteDraft>()
      return all.flatMap(([key, draft]) => (key.startsWith(begin) ? [draft] : []))
    },
    write: (draft: NoteDraft): Promise<void> => set(begin + draft.claim, draft),
    clear: (claim: Id): Promise<void> => del(begin + claim),
  }
}
