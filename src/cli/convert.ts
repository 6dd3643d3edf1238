import { version } from '../../package.json'
import { defaultCodebook } from '../core/default-codebook.ts'
import { err, ok, type Result } from '../core/result.ts'
import { assayNames } from '../formats/assay-names.ts'
import { readFiles } from '../formats/convert-files.ts'
import type { ConvertReport } from '../formats/convert-options.ts'
import { createDeriveId } from '../formats/derive-id.ts'
import { listExportFormats } from '../formats/export-formats.ts'
import type { ExportFormat, FileProblem, SourceFile } from '../formats/foreign.ts'
import { importFormats } from '../formats/import-formats.ts'
import type { LabelMap } from '../formats/map-label.ts'
import { parseLabelMap } from '../formats/parse-label-map.ts'
import type { CliIo, ExitCode } from './cli-io.ts'
import { presentProblem } from './present-problem.ts'
import type { Arguments } from './read-arguments.ts'
import { readText } from './read-text.ts'
import { sha256 } from './sha256.ts'
import { writeResult } from './write-result.ts'

export const convertOptions = ['from', 'to', 'text', 'map', 'report'] as const

/** Converts files and writes what comes of it, with a report where one is asked for. */
export async function convert(parsed: Arguments, io: CliIo): Promise<ExitCode> {
  const formats = chooseFormats(parsed)
  if (!formats.ok) return refuse(formats.error, io)
  const inputs = await readInputs(parsed, io)
  if (!inputs.ok) return tell(inputs.error, io)
  const { files, text, labels } = inputs.value
  const read = readFiles(files, {
    from: formats.value.from,
    text,
    labels,
    codebook: defaultCodebook,
    sha256,
    deriveId: createDeriveId(sha256),
  })
  if (!read.ok && read.error.kind === 'unknown-format') {
    return refuse(
      `Cannot tell which format ${files.map(({ name }) => name).join(', ')} is. Say it with --from.`,
      io,
    )
  }
  if (!read.ok) {
    const problems = read.error.kind === 'problems' ? read.error.problems : []
    const report = { in: 0, out: 0, unit: null, losses: [], problems: nameFiles(problems, files) }
    return finish(report, { files: [], parsed, io })
  }
  const { to } = formats.value
  const { bundles } = read.value
  const losses = [...read.value.report.losses, ...to.listLosses(bundles)]
  const found = read.value.report.problems
  const isEmpty = bundles.length === 0 && found.length === 0
  const problems = nameFiles(isEmpty ? [noArticle] : found, files)
  const report = { ...read.value.report, losses, problems }
  const isRefused = report.problems.length > 0 && parsed.values['report'] === undefined
  return finish(report, { files: isRefused || bundles.length === 0 ? [] : to.write(bundles), parsed, io })
}

const noArticle = { path: '$', message: 'Expected an article with its text; there is none.' }

interface Formats {
  readonly from: string
  readonly to: ExportFormat
}

function chooseFormats({ values }: Arguments): Result<Formats, string> {
  const exports = listExportFormats(`assay ${version}`)
  const from = values['from'] ?? 'auto'
  const known = ['auto', assayNames.id, ...importFormats.map(({ id }) => id)]
  if (!known.includes(from))
    return err(`There is no format “${from}” to read; there are ${known.join(', ')}.`)
  const ids = exports.map(({ id }) => id).join(', ')
  if (values['to'] === undefined) return err(`--to is missing: the format to write, one of ${ids}.`)
  const to = exports.find(({ id }) => id === values['to'])
  return to ? ok({ from, to }) : err(`There is no format “${values['to']}” to write; there are ${ids}.`)
}

interface Inputs {
  readonly files: readonly SourceFile[]
  readonly text: string | undefined
  readonly labels: LabelMap
}

/** Every file that was named, read; all that cannot be are told at once. */
async function readInputs(
  { files, values }: Arguments,
  io: CliIo,
): Promise<Result<Inputs, readonly string[]>> {
  const failures: string[] = []
  const read = async (file: string) => {
    const text = await readText(file, io)
    if (text.ok) return text.value
    failures.push(`${file}: ${text.error}`)
    return ''
  }
  const sources: SourceFile[] = []
  for (const name of files) sources.push({ name, source: await read(name) })
  const text = values['text'] === undefined ? undefined : await read(values['text'])
  const map = values['map'] === undefined ? '{}' : await read(values['map'])
  if (failures.length > 0) return err(failures)
  const labels = parseLabelMap(map)
  if (!labels.ok) return err([presentProblem(values['map'] ?? '', labels.error)])
  return ok({ files: sources, text, labels: labels.value })
}

/** Says what happened, writes what there is, and the report. */
async function finish(
  report: ConvertReport,
  { files, parsed, io }: { files: ReturnType<ExportFormat['write']>; parsed: Arguments; io: CliIo },
): Promise<ExitCode> {
  for (const { file, ...problem } of report.problems as readonly FileProblem[])
    io.say(presentProblem(file ?? parsed.files[0] ?? '', problem))
  for (const loss of report.losses) io.say(`Left out or changed: ${loss}`)
  const reportFile = parsed.values['report']
  if (report.problems.length > 0 && files.length === 0) io.say('Nothing was written.')
  else if (report.problems.length > 0) io.say(`${report.out} of ${report.in} annotations were converted.`)
  const failure = await writeResult(files, parsed.outFile, io)
  if (failure !== null) return refuse(failure, io)
  if (reportFile !== undefined) {
    const written = await io.write(reportFile, `${JSON.stringify(report, null, 2)}\n`)
    if (!written.ok) return refuse(`${reportFile}: ${written.error}`, io)
  }
  return report.problems.length > 0 ? 1 : 0
}

/** Each problem with its file, where there is but one. */
function nameFiles(problems: readonly FileProblem[], files: readonly SourceFile[]): readonly FileProblem[] {
  const [only] = files
  return problems.map(problem => ({ ...(files.length === 1 && only && { file: only.name }), ...problem }))
}

function refuse(reason: string, io: CliIo): ExitCode {
  io.say(`${reason} Try assay convert --help.`)
  return 2
}

function tell(failures: readonly string[], io: CliIo): ExitCode {
  for (const failure of failures) io.say(failure)
  io.say('Nothing was written.')
  return 1
}
