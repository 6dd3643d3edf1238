import { ok, type Result } from '../../../../core/result.ts'
import type { FileProblem, ForeignReading, ImportFormat, SourceFile } from '../../../../formats/foreign.ts'
import { detectFormat } from '../../../../formats/import-formats.ts'
import { isTextFile } from '../../../data/is-text-file.ts'
import { stemOf } from './stem-of.ts'

/** Files of one format, read; beside them the texts that the format did not ask for. */
export interface ReadForeign {
  readonly format: Pick<ImportFormat, 'id' | 'title'>
  readonly reading: ForeignReading
  /** Names of texts that may belong to documents without one. */
  readonly looseTexts: readonly string[]
}

/**
 * Reads files that belong together. A text goes to the format where a file beside it has its name, as brat has it;
 * any other may be the text that a file only points at. Null where no format knows the files.
 */
export function readForeign(
  files: readonly SourceFile[],
): Result<ReadForeign, readonly FileProblem[]> | null {
  const texts = files.filter(({ name }) => isTextFile(name))
  const others = files.filter(({ name }) => !isTextFile(name))
  const stems = new Set(others.map(({ name }) => stemOf(name)))
  const paired = texts.filter(({ name }) => stems.has(stemOf(name)))
  const mixed = others.length > 1 ? tellMixed(others) : null
  if (mixed) return { ok: false, error: [mixed] }
  for (const tried of [[...others, ...paired], others]) {
    const format = tried.length > 0 ? detectFormat(tried) : null
    if (!format) continue
    const read = format.read(tried)
    if (!read.ok) return read
    const used = new Set(tried)
    const looseTexts = texts.filter(text => !used.has(text)).map(({ name }) => name)
    const unread = others.filter(file => isUnread(file, read.value))
    const losses = [...read.value.losses, ...unread.map(tellUnread)]
    return ok({ format, reading: { ...read.value, losses }, looseTexts })
  }
  return null
}

/** Files of two formats do not belong together: what one format reads, it would pass over in the other. */
function tellMixed(files: readonly SourceFile[]): FileProblem | null {
  const found = new Map<string, { title: string; file: string }>()
  for (const file of files) {
    const format = detectFormat([file])
    if (format && !found.has(format.id)) found.set(format.id, { title: format.title, file: file.name })
  }
  if (found.size < 2) return null
  const named = Array.from(found.values(), ({ title, file }) => `${file} is ${title}`).join(', ')
  return { path: '$', message: `Expected files of one format; ${named}. Import them one after the other.` }
}

/** True for a file that was passed over: no format is sure of it, and nothing that was read stands in it. */
function isUnread(file: SourceFile, { documents }: ForeignReading): boolean {
  const isNamed = documents.some(
    ({ file: name, annotations }) => name === file.name || annotations.some(each => each.file === file.name),
  )
  return !isNamed && /\.conf$/iu.test(file.name)
}

function tellUnread({ name }: SourceFile): string {
  return `${name}: not read, it holds no annotations.`
}
