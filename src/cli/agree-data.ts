import type { CliIo, ExitCode } from './cli-io.ts'
import { measureCase } from './measure-case.ts'
import {
  type AgreementCase,
  parseAgreementCases,
  parseStoredSamples,
  type StoredSamples,
} from './parse-agreement-cases.ts'
import { putOut } from './put-out.ts'
import { sayProblems } from './read-bundles.ts'
import type { Options } from './read-options.ts'
import { roundScore } from './round-score.ts'

/** Computes every measure of every case of a file. */
export async function agreeData(file: string, { isJson, outFile }: Options, io: CliIo): Promise<ExitCode> {
  const bytes = await io.read(file)
  if (!bytes.ok) {
    io.say(`${file}: ${bytes.error}`)
    return 1
  }
  const cases = parseAgreementCases(new TextDecoder().decode(bytes.value))
  if (!cases.ok) {
    sayProblems(file, cases.error, io)
    return 1
  }
  const results = []
  for (const each of cases.value) {
    const samples = await readSamples(each, file, io)
    if (!samples) return 1
    results.push({ id: each.id, measures: measureCase(each, samples) })
  }
  const data = isJson ? `${JSON.stringify(results, null, 2)}\n` : results.map(tell).join('\n')
  return putOut(data, outFile, { io, code: 0 })
}

/** The samples stored beside the file for a case of gamma, none where there is no such file; null after a problem. */
async function readSamples(
  { id, kind }: AgreementCase,
  file: string,
  io: CliIo,
): Promise<StoredSamples | null> {
  if (kind !== 'gamma' || !id.startsWith('gamma-') || /[\\/]/.test(id)) return []
  const folder = file.slice(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
  const name = `${folder}fixture_${id.slice('gamma-'.length)}.json`
  const bytes = await io.read(name)
  if (!bytes.ok) return []
  const samples = parseStoredSamples(new TextDecoder().decode(bytes.value))
  if (samples.ok) return samples.value
  sayProblems(name, samples.error, io)
  return null
}

function tell({ id, measures }: { id: string; measures: object }): string {
  return `${id}\n${Object.entries(measures).map(tellMeasure).join('')}`
}

/** A measure with what stands within it, such as categories and counts. */
function tellMeasure([name, measure]: readonly [string, object]): string {
  const words = Object.entries(measure).map(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? `${key} ${Object.values(value).map(tellValue).join(', ')}`
      : key === 'value'
        ? tellValue(value)
        : `${key} ${tellValue(value)}`,
  )
  return `  ${name}  ${words.join(', ')}\n`
}

function tellValue(value: unknown): string {
  return typeof value === 'number' ? `${roundScore(value)}` : value === null ? 'undefined' : String(value)
}
