import { presentConditions } from '../../../core/claim-filter.ts'
import type { SpeakerRow } from './list-rows.ts'

/** The address of all claims that shows those a speaker says, under whatever name. */
export function claimsOf({ speaker, otherwise }: SpeakerRow): { readonly only: string } {
  const names = [speaker.name, ...otherwise.map(({ name }) => name)]
  const conditions = names.map(value => ({ kind: 'attribute', name: 'speaker', value }) as const)
  return { only: presentConditions(conditions) }
}
