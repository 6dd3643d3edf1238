// What the server and the process that reads a file say to one another; the files' bytes go by its standard input.
import type { Bundle } from '../../core/bundle.ts'
import type { Claim } from '../../core/claim.ts'
import type { ReadingFailure } from './imported-file.ts'
import type { Found, ImportReading, ReadingRequest, Wanted } from './read-source.ts'

/** A request without its bytes: of each file how many there are. */
export type SentRequest = Omit<ReadingRequest, 'files'> & {
  readonly files: readonly { readonly name: string; readonly size: number }[]
}

export type ToReader =
  | { readonly kind: 'read'; readonly request: SentRequest }
  | { readonly kind: 'found'; readonly found: Found }
  /** Asks for the next piece, so that one at a time is on its way. */
  | { readonly kind: 'next' }

export type FromReader =
  /** The first word of each reader. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'wanted'; readonly wanted: Wanted }
  | { readonly kind: 'failed'; readonly failure: ReadingFailure }
  /** All but the articles, which follow in pieces. */
  | { readonly kind: 'read'; readonly reading: ImportReading }
  | { readonly kind: 'piece'; readonly piece: Piece }
  | { readonly kind: 'end' }
  /** A mistake of the program, as its stack. */
  | { readonly kind: 'broken'; readonly stack: string }

/** Articles, the last of them perhaps without its last claims; `claims` are more of the article before. */
export interface Piece {
  readonly claims: readonly Claim[]
  readonly bundles: readonly Bundle[]
}
