import type { Bundle } from '../core/bundle.ts'
import { err, ok, type Result } from '../core/result.ts'
import { isAssayFile, readAssayFiles } from './assay-format.ts'
import { assayNames } from './assay-names.ts'
import type { ConvertOptions } from './convert-options.ts'
import type { FileProblem, SourceFile } from './foreign.ts'
import { detectFormat, importFormats } from './import-formats.ts'
import { intakeText } from './intake-text.ts'
import { type Conversion, toBundles } from './to-bundles.ts'

export interface ReadFilesOptions extends Omit<ConvertOptions, 'format' | 'file' | 'findText'> {
  /** The id of a format, or `auto`. */
  readonly from: string
  /** The article's text, for files that only point at it, exactly as its file has it. */
  readonly text?: string | undefined
}

/** Why files could not be read at all. */
export type ReadFailure =
  | { readonly kind: 'unknown-format' }
  | { readonly kind: 'problems'; readonly problems: readonly FileProblem[] }

/** Files of one format, ours or another's, as articles with a report; the format's id beside it. */
export function readFiles(
  files: readonly SourceFile[],
  { from, text, ...options }: ReadFilesOptions,
): Result<Conversion & { readonly format: string }, ReadFailure> {
  if (from === assayNames.id || (from === 'auto' && files.some(isAssayFile))) {
    const conversion = readAssayFiles(files, options, hash => findByHash(text, hash, options.sha256))
    return ok({ ...refuseTwice(conversion), format: assayNames.id })
  }
  const format = from === 'auto' ? detectFormat(files) : importFormats.find(({ id }) => id === from)
  if (!format) return err({ kind: 'unknown-format' })
  const read = format.read(files)
  if (!read.ok) return err({ kind: 'problems', problems: read.error })
  const file = files[0]?.name ?? ''
  const conversion = toBundles(read.value, { ...options, format: format.id, file, findText: () => text })
  return ok({ ...refuseTwice(conversion), format: format.id })
}

function findByHash(text: string | undefined, hash: string, sha256: (text: string) => string) {
  const stored = text === undefined ? null : intakeText(text, { maxBytes: Number.POSITIVE_INFINITY })
  return stored?.ok && sha256(stored.value) === hash ? stored.value : undefined
}

/** Two files about one article cannot go into one: which of them counts is for a person to say. */
function refuseTwice({ bundles, report }: Conversion): Conversion {
  const seen = new Set<string>()
  const once: Bundle[] = []
  const problems: FileProblem[] = [...report.problems]
  for (const bundle of bundles) {
    const { id, title } = bundle.article
    if (seen.has(id))
      problems.push({
        path: '$.article.id',
        message: `Expected each article once; “${title}” is in several files. Merge them first.`,
      })
    else once.push(bundle)
    seen.add(id)
  }
  const out = once.reduce((sum, { claims }) => sum + claims.length, 0)
  return { bundles: once, report: { ...report, out, problems } }
}
