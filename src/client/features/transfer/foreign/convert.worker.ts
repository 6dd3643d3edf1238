// Reads other tools' files beside the page, so that the page stays awake however large they are.

import type { FileProblem, SourceFile } from '../../../../formats/foreign.ts'
import { importFormats } from '../../../../formats/import-formats.ts'
import { decodeUtf8 } from '../../../../formats/intake-text.ts'
import { answerCalls } from '../../../data/answer-calls.ts'
import type {
  Converted,
  ConvertProgress,
  ConvertQuestions,
  ConvertRequest,
  ReadOutcome,
} from './conversion.ts'
import { convertReading } from './convert-reading.ts'
import { type ReadForeign, readForeign } from './read-foreign.ts'
import { summariseReading } from './summarise-reading.ts'

type Tell = (progress: ConvertProgress) => void

/** What was read last; it is converted without being read again. */
let current: { readonly read: ReadForeign; readonly file: string } | null = null

answerCalls<ConvertQuestions, ConvertProgress>({ read, convert })

async function read(files: readonly File[], tell: Tell): Promise<ReadOutcome> {
  const sources: SourceFile[] = []
  const problems: FileProblem[] = []
  const total = files.reduce((sum, { size }) => sum + size, 0)
  let done = 0
  for (const file of files) {
    tell({ step: 'reading', done, of: total })
    const source = await decode(file)
    if (source.ok) sources.push({ name: file.name, source: source.value })
    else problems.push({ path: '$', message: source.error.message, file: file.name })
    done += file.size
  }
  if (problems.length > 0) return { kind: 'problems', problems }
  tell({ step: 'reading', done, of: null })
  const found = readForeign(sources)
  if (!found) return { kind: 'unknown', known: importFormats.map(({ title }) => title) }
  if (!found.ok) return { kind: 'problems', problems: nameFile(found.error, sources) }
  current = { read: found.value, file: sources[0]?.name ?? '' }
  return { kind: 'read', summary: summariseReading(found.value) }
}

async function convert(request: ConvertRequest, tell: Tell): Promise<Converted> {
  if (!current) throw new Error('Nothing was read yet.')
  const { reading, format } = current.read
  const texts = new Map<number, string | null>()
  for (const [index, given] of request.texts) {
    const text = given instanceof Blob ? await decode(given) : { ok: true as const, value: given }
    if (!text.ok) throw new Error(text.error.message)
    texts.set(index, text.value)
  }
  const total = reading.documents.reduce((sum, { annotations }) => sum + annotations.length, 0)
  const { content, ending, report } = convertReading(reading, {
    ...{ format: format.id, file: current.file, texts, codebook: request.codebook },
    ...{ choices: new Map(request.choices), here: request.here, generator: request.generator },
    onId: countTo(total, tell),
    onPlaced: () => tell({ step: 'writing', done: 0, of: null }),
  })
  const blob = content === null ? null : new Blob([content], { type: 'application/json' })
  return { content: blob, ending, report }
}

/** Tells of every hundredth part, not of every id. */
function countTo(total: number, tell: Tell): () => void {
  const step = Math.max(1, Math.floor(total / 100))
  let count = 0
  return () => {
    count += 1
    if (count % step === 0) tell({ step: 'placing', done: Math.min(count, total), of: total })
  }
}

async function decode(file: Blob) {
  return decodeUtf8(new Uint8Array(await file.arrayBuffer()))
}

/** Each problem with its file, where there is but one. */
function nameFile(problems: readonly FileProblem[], files: readonly SourceFile[]): readonly FileProblem[] {
  const [only, another] = files
  return problems.map(problem => ({ ...(only && !another && { file: only.name }), ...problem }))
}
