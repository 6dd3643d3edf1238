import type { ErrorCode } from '../api/errors.ts'
import type { ProjectDocument } from '../api/project.ts'
import type { Claim } from '../core/claim.ts'
import type { Id } from '../core/id.ts'
import type { Json } from '../core/json.ts'
import type { Problem } from '../core/problem.ts'

export interface RefusalParts {
  /** One sentence on this very case, shown to users. */
  readonly detail?: string
  readonly problems?: readonly Problem[]
  /** Both sides of a stale write. */
  readonly conflict?: Conflict | DocumentConflict
  /** The article here that a file's article is, with another text. */
  readonly article?: Id
}

/** What the write wanted, and the document that is there. */
interface DocumentConflict {
  readonly yours: Json
  readonly current: ProjectDocument
}

interface Conflict {
  readonly base: Readonly<Record<Id, number>>
  readonly versions: Readonly<Record<Id, number>>
  readonly conflicts: readonly {
    readonly id: Id
    readonly yours: Claim | null
    readonly current: Claim | null
  }[]
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
