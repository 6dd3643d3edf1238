// A project's codebooks for tests: what is written, and how refusals are told.
import type { Codebook } from '../../core/codebook.ts'
import { defaultCodebook } from '../../core/default-codebook.ts'
import type { Json } from '../../core/json.ts'
import { presentCodebook } from '../../formats/present-codebook.ts'

export const codebookPath = '/api/project/codebook'

/** A type of a project’s own. */
export const rumour = {
  name: 'rumour',
  label: 'Rumour',
  plural: 'Rumours',
  key: 'u',
  hue: 'rose',
  line: 'wavy',
  attributes: [{ name: 'cue', label: 'Cue', kind: 'fragment', required: false }],
} as const
/** The default codebook and a fourth type. */
export const withRumour: Codebook = { ...defaultCodebook, types: [...defaultCodebook.types, rumour] }
export const onlyRumour: Codebook = { ...defaultCodebook, types: [rumour] }

/** The codebook as a file holds it. */
export function fileOf(codebook: Codebook): Json {
  return JSON.parse(presentCodebook(codebook)) as Json
}
/** Status, error code and the places of the problems. */
export async function tell(answer: Response): Promise<unknown[]> {
  const { code, problems = [] } = (await answer.json()) as { code: string; problems?: { path: string }[] }
  return [answer.status, code, ...problems.map(problem => problem.path)]
}
