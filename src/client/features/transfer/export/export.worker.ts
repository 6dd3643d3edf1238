// Writes articles in other tools' formats beside the page.
import type { Bundle } from '../../../../core/bundle.ts'
import { listExportFormats } from '../../../../formats/export-formats.ts'
import type { ExportFormat } from '../../../../formats/foreign.ts'
import { nameFile } from '../../../../formats/name-file.ts'
import { answerCalls } from '../../../data/answer-calls.ts'
import type { ExportQuestions, OpenedExport, WrittenExport } from './export-questions.ts'
import { packFiles } from './pack-files.ts'
import { readOwnFile } from './read-own-file.ts'

let bundles: readonly Bundle[] = []
let formats: readonly ExportFormat[] = []

answerCalls<ExportQuestions>({ open, losses: id => formatOf(id).listLosses(bundles), write })

async function open({ file, codebook, generator }: ExportQuestions['open']['ask']): Promise<OpenedExport> {
  const read = readOwnFile(await file.text(), codebook)
  if (!read.ok) {
    const [first] = read.error
    throw new Error(`${first?.path}: ${first?.message}`)
  }
  bundles = read.value
  formats = listExportFormats(generator)
  return {
    articles: bundles.length,
    claims: bundles.reduce((sum, { claims }) => sum + claims.length, 0),
    formats: formats.map(({ id, title }) => ({ id, title })),
  }
}

function write(id: string): WrittenExport | null {
  const files = formatOf(id).write(bundles)
  const packed = packFiles(files, nameFile(bundles, id))
  if (!packed) return null
  const { name, content, type } = packed
  return { name, content: new Blob([content], { type }), count: files.length }
}

function formatOf(id: string): ExportFormat {
  const format = formats.find(each => each.id === id)
  if (!format) throw new Error(`There is no format “${id}”.`)
  return format
}
