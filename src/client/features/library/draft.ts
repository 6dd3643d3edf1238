import { limits } from '../../../api/limits.ts'
import type { AddArticleRequest } from '../../../api/schemas.ts'
import type { Id, NewId } from '../../../core/id.ts'
import { intakeText } from '../../../formats/intake-text.ts'
import { guessTitle } from './guess-title.ts'

/**
 * An article about to be added. The ids stay the same however often it is sent unchanged, so that it goes in once;
 * changed after it was sent, it is another operation.
 */
export interface Draft {
  readonly operation: Id
  readonly article: Id
  /** Was sent under its present ids, whatever became of it. */
  readonly isSent: boolean
  /** From a file, whose text is not shown for editing; null for pasted text. */
  readonly fileName: string | null
  readonly text: string
  readonly title: string
  /** False while the title is a guess that follows the text. */
  readonly isTitleOwn: boolean
  readonly publisher: string
  readonly author: string
  readonly url: string
  readonly publishedOn: string
  readonly language: string
}

/** What can be typed into a draft. */
export type DraftFields = Pick<
  Draft,
  'text' | 'title' | 'publisher' | 'author' | 'url' | 'publishedOn' | 'language'
>

export function createDraft(
  { text, fileName = null }: { text: string; fileName?: string | null },
  newId: NewId,
): Draft {
  return {
    operation: newId(),
    article: newId(),
    isSent: false,
    fileName,
    text,
    title: guessTitle(text, fileName ?? ''),
    isTitleOwn: false,
    publisher: '',
    author: '',
    url: '',
    publishedOn: '',
    language: '',
  }
}

/** The draft with some fields changed; a title nobody touched follows the text. */
export function changeDraft(draft: Draft, fields: Partial<DraftFields>, newId: NewId): Draft {
  const names = Object.keys(fields) as (keyof DraftFields)[]
  const isOther = draft.isSent && names.some(name => fields[name] !== draft[name])
  const ids = isOther ? { operation: newId(), article: newId(), isSent: false } : {}
  const changed = { ...draft, ...fields, ...ids }
  if (fields.title !== undefined) return { ...changed, isTitleOwn: fields.title.trim() !== '' }
  if (fields.text === undefined || draft.isTitleOwn) return changed
  return { ...changed, title: guessTitle(fields.text, draft.fileName ?? '') }
}

/** The draft as it is from when it is sent. */
export function markSent(draft: Draft): Draft {
  return { ...draft, isSent: true }
}

/** What is wrong with a draft, by field, in the order of the form; empty when it can be sent. */
export function checkDraft(draft: Draft): { readonly [K in keyof DraftFields]?: string } {
  const text = intakeText(draft.text, { maxBytes: limits.textBytes })
  return {
    ...(text.ok ? {} : { text: text.error.message }),
    ...(draft.title.trim() === '' ? { title: 'Give it a title to find it by.' } : {}),
    ...(isAddress(draft.url)
      ? {}
      : { url: 'This is not a web address: it begins with https:// or http://.' }),
  }
}

function isAddress(url: string): boolean {
  return url.trim() === '' || (/^https?:\/\//iu.test(url.trim()) && URL.canParse(url.trim()))
}

/** What is sent for a draft: the text untouched, empty fields left out. */
export function presentRequest(draft: Draft): AddArticleRequest {
  const request = { id: draft.operation, article: draft.article, title: draft.title.trim(), text: draft.text }
  const optional = ['publisher', 'author', 'url', 'publishedOn', 'language'] as const
  const given = optional.map(name => [name, draft[name].trim()] as const).filter(([, value]) => value !== '')
  return { ...request, ...Object.fromEntries(given) }
}
