import * as v from 'valibot'
import type { Problem } from '../core/problem.ts'
import { err, ok, type Result } from '../core/result.ts'

const place = { start: v.number(), end: v.number() }
const labelled = v.array(v.object({ label: v.string(), ...place }))
const marked = v.array(v.object({ annotator: v.string(), ...place, category: v.string() }))

const caseSchema = v.variant('kind', [
  v.object({
    id: v.string(),
    kind: v.literal('coding'),
    items: v.array(v.array(v.nullable(v.union([v.string(), v.number(), v.boolean()])))),
  }),
  v.object({
    id: v.string(),
    kind: v.literal('unitizing'),
    continuum: v.object({ begin: v.number(), length: v.number() }),
    raters: v.number(),
    units: v.array(v.object({ rater: v.number(), ...place, category: v.string() })),
  }),
  v.object({
    id: v.string(),
    kind: v.literal('gamma'),
    params: v.object({ alpha: v.number(), beta: v.number(), deltaEmpty: v.number() }),
    units: marked,
  }),
  v.object({ id: v.string(), kind: v.literal('span-f1'), gold: labelled, predicted: labelled }),
])

const samplesSchema = v.object({
  tier2: v.object({ sampledContinua: v.array(v.object({ units: marked })) }),
})

/** One case of a file for `assay agree --data`. */
export type AgreementCase = v.InferOutput<typeof caseSchema>
export type CaseOf<K extends AgreementCase['kind']> = Extract<AgreementCase, { kind: K }>

/** What annotators would mark by chance, drawn beforehand. */
export type StoredSamples = readonly CaseOf<'gamma'>['units'][]

/** The cases of a file's text, or every place where it is not one. */
export function parseAgreementCases(text: string): Result<readonly AgreementCase[], readonly Problem[]> {
  const parsed = parseWith(v.object({ cases: v.array(caseSchema) }), text)
  return parsed.ok ? ok(parsed.value.cases) : parsed
}

/** The samples of a fixture's text. */
export function parseStoredSamples(text: string): Result<StoredSamples, readonly Problem[]> {
  const parsed = parseWith(samplesSchema, text)
  return parsed.ok ? ok(parsed.value.tier2.sampledContinua.map(({ units }) => units)) : parsed
}

function parseWith<S extends v.GenericSchema>(
  schema: S,
  text: string,
): Result<v.InferOutput<S>, readonly Problem[]> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return err([{ path: '$', message: 'This is not JSON.' }])
  }
  const read = v.safeParse(schema, json)
  if (read.success) return ok(read.output)
  return err(read.issues.map(issue => ({ path: pathOf(issue), message: tell(issue) })))
}

function pathOf({ path }: v.BaseIssue<unknown>): string {
  const keys: readonly unknown[] = path?.map(({ key }) => key) ?? []
  return keys.reduce<string>(
    (sum, key) => (typeof key === 'number' ? `${sum}[${key}]` : `${sum}.${String(key)}`),
    '$',
  )
}

function tell({ expected, received }: v.BaseIssue<unknown>): string {
  return `Expected ${expected ?? 'something else'}; this is ${received}.`
}
