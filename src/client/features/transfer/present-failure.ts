import { ApiError } from '../../data/http.ts'

/** What is known of an import that failed, and the rest of it: nothing came in only where the server says so. */
export function presentFailure(error: Error): readonly [known: string, rest: string] {
  const harmless = 'Try again: importing twice is harmless.'
  if (!(error instanceof ApiError)) return ['The answer did not arrive.', harmless]
  if (error.details.code === 'internal') return [error.message, harmless]
  return ['Nothing was imported.', error.message]
}
