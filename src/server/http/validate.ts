import { bodyLimit } from 'hono/body-limit'
import { validator } from 'hono-openapi'
import type { GenericSchema } from 'valibot'
import { presentPath, type Step } from '../../core/json-path.ts'
import type { Problem } from '../../core/problem.ts'
import { Refusal } from '../refusal.ts'

/** More are not shown: the first say enough. */
const mostProblems = 100

/** Refuses a longer body before it is read. */
export function limitBody(bytes: number) {
  const detail = `The request is larger than ${bytes.toLocaleString('en')} bytes.`
  return bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new Refusal('too-large', { detail })
    },
  })
}

/** Reads a JSON body of the schema's shape, or says what is wrong with it and where. */
export function jsonBody<S extends GenericSchema>(schema: S) {
  return validator('json', schema, result => {
    if (!result.success) throw new Refusal('invalid-request', { problems: presentIssues(result.error) })
  })
}

/** Reads the query of the schema's shape. */
export function query<S extends GenericSchema>(schema: S) {
  return validator('query', schema, result => {
    if (!result.success) throw new Refusal('invalid-request', { problems: presentIssues(result.error) })
  })
}

/** Reads multipart form data of the schema's shape. */
export function formBody<S extends GenericSchema>(schema: S) {
  return validator('form', schema, result => {
    if (!result.success) throw new Refusal('invalid-request', { problems: presentIssues(result.error) })
  })
}

interface Issue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}

function presentIssues(issues: readonly Issue[]): readonly Problem[] {
  return issues.slice(0, mostProblems).map(({ path = [], message }) => ({
    path: presentPath(path.map(toStep)),
    message,
  }))
}

function toStep(segment: PropertyKey | { readonly key: PropertyKey }): Step {
  const key = typeof segment === 'object' ? segment.key : segment
  return typeof key === 'number' ? key : String(key)
}
