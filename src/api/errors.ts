import type { Problem } from '../core/problem.ts'

/** Every error a route may answer with: its HTTP status and the sentence that says what it means. */
export const errors = {
  'invalid-request': { status: 400, title: 'The request is not in the expected form.' },
  'invalid-text': { status: 422, title: 'This text cannot be stored.' },
  'invalid-file': { status: 422, title: 'This annotation file has problems. Nothing was imported.' },
  'other-text': {
    status: 409,
    title:
      'This file was made on another version of the text than the article here. Nothing was imported: its claims can be looked for in the text here.',
  },
  'invalid-edit': { status: 422, title: 'This change does not fit the article. Nothing was changed.' },
  'invalid-document': { status: 422, title: 'This document has problems. The one before stays in use.' },
  'no-session': {
    status: 401,
    title:
      'This browser has no session. Press Enter in the terminal where Assay runs, or start it again where there is none, and open the link it prints.',
  },
  'no-owner': { status: 409, title: 'Assay does not know your name yet. Give it before the first change.' },
  forbidden: { status: 403, title: 'Only its own annotator may change a layer.' },
  'foreign-origin': { status: 403, title: 'The request came from another site.' },
  'unknown-host': { status: 421, title: 'Assay does not answer under this host name.' },
  'not-found': { status: 404, title: 'There is nothing at this address.' },
  'stale-base': { status: 409, title: 'The layer was changed elsewhere. Nothing was written.' },
  'stale-document': { status: 409, title: 'The document was changed elsewhere. Nothing was written.' },
  'id-reused': { status: 409, title: 'This operation id was used for another change.' },
  'too-large': { status: 413, title: 'This is larger than Assay takes.' },
  busy: { status: 503, title: 'Assay cannot do this now. Try again in a moment.' },
  internal: { status: 500, title: 'Something went wrong in Assay. Nothing was written.' },
} as const satisfies Record<string, { status: number; title: string }>

export type ErrorCode = keyof typeof errors

/** RFC 9457 problem details, as every failing route answers. `type` is `urn:assay:error:` and the code. */
export interface ProblemDetails {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: ErrorCode
  readonly detail?: string
  readonly problems?: readonly Problem[]
}
