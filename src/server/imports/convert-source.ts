import type { ConversionReport } from '../../api/conversion-report.ts'
import type { Codebook } from '../../core/codebook.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { createAssayExport } from '../../formats/assay-format.ts'
import { readFiles } from '../../formats/convert-files.ts'
import { createDeriveId } from '../../formats/derive-id.ts'
import type { FileProblem, SourceFile } from '../../formats/foreign.ts'
import { importFormats } from '../../formats/import-formats.ts'
import { decodeUtf8 } from '../../formats/intake-text.ts'
import type { LabelMap } from '../../formats/map-label.ts'
import { cutProblem, problemLimit } from '../../formats/problem-list.ts'
import type { Answer } from '../http/answer.ts'
import type { ImportedFile, ReadingFailure } from './imported-file.ts'

/** How other tools' files are to be understood. */
export interface ConversionWish {
  /** The id of a format, or `auto`. */
  readonly from: string
  /** The article's text, for files that only point at it. */
  readonly text: string | null
  readonly labels: LabelMap
}

export interface Converted {
  /** The source of an annotation file; null where nothing could be made of the files. */
  readonly source: string | null
  readonly report: Answer<ConversionReport>
}

/** Other tools' files as an annotation file, which then takes the way of every import. */
export function convertSource(
  files: readonly ImportedFile[],
  { from, text, labels }: ConversionWish,
  { codebook, sha256 }: { readonly codebook: Codebook; readonly sha256: (text: string) => string },
): Result<Converted, ReadingFailure> {
  const sources = decodeFiles(files)
  if (!sources.ok) return err({ problems: sources.error })
  const deriveId = createDeriveId(sha256)
  const read = readFiles(sources.value, {
    ...{ from, text: text ?? undefined, labels, codebook, sha256, deriveId },
  })
  if (!read.ok) return err(tellFailure(read.error, files))
  const { bundles, report, format } = read.value
  const found = bundles.length === 0 && report.problems.length === 0 ? [noArticle] : report.problems
  const problems = nameFiles(cut(found), files)
  const [written] = bundles.length === 0 ? [] : createAssayExport('assay').write(bundles)
  return ok({ source: written?.content ?? null, report: { format, ...report, problems } })
}

const noArticle = { path: '$', message: 'Expected an article with its text; there is none.' }

function decodeFiles(files: readonly ImportedFile[]): Result<readonly SourceFile[], readonly FileProblem[]> {
  const sources: SourceFile[] = []
  const problems: FileProblem[] = []
  for (const { name, bytes } of files) {
    const source = decodeUtf8(bytes)
    if (source.ok) sources.push({ name, source: source.value })
    else problems.push({ path: '$', message: source.error.message, file: name })
  }
  return problems.length > 0 ? err(problems) : ok(sources)
}

function tellFailure(
  failure: { readonly kind: string; readonly problems?: readonly FileProblem[] },
  files: readonly ImportedFile[],
): ReadingFailure {
  if (failure.problems) return { problems: nameFiles(cut(failure.problems), files) }
  const known = importFormats.map(({ id }) => id).join(', ')
  const message = `Cannot tell which format this is. Say it with “from”; there are ${known}.`
  return { problems: nameFiles([{ path: '$', message }], files) }
}

function cut(problems: readonly FileProblem[]): readonly FileProblem[] {
  return problems.length > problemLimit ? [...problems.slice(0, problemLimit), cutProblem] : problems
}

/** Each problem with its file, where there is but one. */
function nameFiles(problems: readonly FileProblem[], files: readonly ImportedFile[]): readonly FileProblem[] {
  const [only, another] = files
  return problems.map(problem => ({ ...(only && !another && { file: only.name }), ...problem }))
}
