import type { ErrorCode } from '../api/errors.ts'
import type { Conflict } from '../api/schemas.ts'
import type { Problem } from '../core/problem.ts'

export interface RefusalParts {
  /** One sentence on this very case, shown to users. */
  readonly detail?: string
  readonly problems?: readonly Problem[]
  /** Both sides of a stale write. */
  readonly conflict?: Pick<Conflict, 'base' | 'versions' | 'conflicts'>
}

/** A request that is answered with an error of the registry. Thrown inside a transaction it takes back all of it. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: ErrorCode
  readonly parts: RefusalParts

  constructor(code: ErrorCode, parts: RefusalParts = {}) {
    super(parts.detail ?? code)
    this.code = code
    this.parts = parts
  }
}
