import type { Problem } from '../../../core/problem.ts'
import { ApiError } from '../../data/http.ts'

/** Each place at fault that the server names. */
export function problemsOf(error: Error): readonly Problem[] {
  return error instanceof ApiError ? (error.details.problems ?? []) : []
}
