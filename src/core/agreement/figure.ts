/**
 * Measures of agreement among annotators. One file holds one measure with its source; `compute-agreement.ts` puts
 * them together for a set of articles. A figure that the data leave undefined is never a number: it has a reason.
 */
export type Figure =
  | { readonly value: number; readonly reason?: undefined }
  | { readonly value: undefined; readonly reason: string }

export function defined(value: number): Figure {
  return { value }
}

export function notDefined(reason: string): Figure {
  return { value: undefined, reason }
}
