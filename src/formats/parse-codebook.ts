import { checkCodebook } from '../core/check-codebook.ts'
import type { Codebook } from '../core/codebook.ts'
import { describeJson } from '../core/describe-json.ts'
import type { Json } from '../core/json.ts'
import type { Problem } from '../core/problem.ts'
import { err, ok, type Result } from '../core/result.ts'
import { codebookFile } from './codebook-fields.ts'
import { decodeUtf8 } from './intake-text.ts'
import { isObject } from './json-shape.ts'
import { readJson } from './json-source.ts'
import { reportLostDigits } from './lost-digits.ts'
import { orderProblems } from './order-problems.ts'
import { ProblemList, problemLimit } from './problem-list.ts'
import type { ReadContext } from './read-context.ts'

/** The codebook of a file, or every problem of it in the file's order, each with its place. */
export function parseCodebook(input: Uint8Array | string): Result<Codebook, readonly Problem[]> {
  const decoded = typeof input === 'string' ? ok(input) : decodeUtf8(input)
  if (!decoded.ok) return err([{ path: '$', message: decoded.error.message }])
  const json = readJson(decoded.value)
  if (!json.ok) return err([json.error])
  const problems = new ProblemList(problemLimit)
  const codebook = readCodebook(json.value.value, { problems, literals: json.value.literals })
  return codebook ? ok(codebook) : err(orderProblems(problems, decoded.value))
}

/** The codebook of a JSON value, null after reporting why there is none. */
function readCodebook(value: Json, context: ReadContext): Codebook | null {
  const { problems } = context
  if (!isObject(value) || value['format'] !== 'assay/codebook') {
    const found = isObject(value) ? describeJson(value['format']) : describeJson(value)
    const path = isObject(value) ? '$.format' : '$'
    problems.add(path, `Expected an object with "format": "assay/codebook"; found ${found}.`)
    return null
  }
  const file = codebookFile(value, '$', context)
  if (file && problems.count === 0) {
    for (const key of Object.keys(value)) reportLostDigits(value, key, '$', context)
  }
  if (!file || problems.count > 0) return null
  const { format: _, version: _version, ...rest } = file
  const codebook: Codebook = { version: '1.0', ...rest }
  problems.addAll(checkCodebook(codebook))
  return problems.count > 0 ? null : codebook
}
