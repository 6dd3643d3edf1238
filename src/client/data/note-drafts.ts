import { del, get, set } from 'idb-keyval'
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

/** The browser's durable store of the note being typed on one article; one at a time. */
export function noteDrafts(article: Id) {
  const key = prefix + article
  return {
    read: (): Promise<NoteDraft | undefined> => get<NoteDraft>(key),
    write: (draft: NoteDraft): Promise<void> => set(key, draft),
    clear: (): Promise<void> => del(key),
  }
}
