/** One thing wrong with an input, where it is, and what was expected. */
export interface Problem {
  /** JSON path, such as `$.claims[3].fragments[0].start`. */
  readonly path: string
  readonly message: string
  /** Line of the file, from 1, where the place is known. */
  readonly line?: number
  /** Column in code points, from 1. */
  readonly column?: number
}
