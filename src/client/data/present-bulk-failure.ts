import { ApiError, NetworkError } from './http.ts'

/** Says why an operation on whole articles could not be taken back or done again just now. */
export function presentBulkFailure(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const again = 'Try again: asking twice does it once.'
  if (error instanceof NetworkError) return `The answer did not arrive. ${again}`
  if (error instanceof ApiError && error.details.code === 'internal') return `${message} ${again}`
  return `Nothing was changed. ${message}`
}
