import { limits } from '../../../api/limits.ts'
import type { AddArticleRequest } from '../../../api/schemas.ts'
import type { Id, NewId } from '../../../core/id.ts'
import { intakeText } from '../../../formats/intake-text.ts'
import { guessTitle } from './guess-title.ts'

/** An article about to be added. The ids stay the same however often it is sent, so that it goes in once. */
export interface Draft {
  readonly operation: Id
  readonly article: Id
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
export function changeDraft(draft: Draft, fields: Partial<DraftFields>): Draft {
  const changed = { ...draft, ...fields }
  if (fields.title !== undefined) return { ...changed, isTitleOwn: fields.title.trim() !== '' }
  if (fields.text === undefined || draft.isTitleOwn) return changed
  return { ...changed, title: guessTitle(fields.text, draft.fileName ?? '') }
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
