import type { Claim } from '../../../core/claim.ts'
import type { Id } from '../../../core/id.ts'

type Values = Pick<Claim, 'type' | 'attributes'>

/** Finds types and attributes as a line of Assay's own has them: stored values that no longer fit the codebook are read as they are. */
export function createStoredValues(line: string): (id: Id) => Values | undefined {
  let values: ReadonlyMap<Id, Values> | null = null
  return id => {
    values ??= listValues(line)
    return values.get(id)
  }
}

function listValues(line: string): ReadonlyMap<Id, Values> {
  const { claims } = JSON.parse(line) as { claims?: readonly (Partial<Values> & { id: Id })[] }
  return new Map((claims ?? []).map(({ id, type = '', attributes = {} }) => [id, { type, attributes }]))
}
