import type { Bundle } from '../core/bundle.ts'
import { assayNames } from './assay-names.ts'
import type { ConvertOptions } from './convert-options.ts'
import type { ExportFormat, FileProblem, SourceFile } from './foreign.ts'
import { isAssaySource } from './is-assay-source.ts'
import { nameFile } from './name-file.ts'
import { parseAssayFile } from './parse-assay-file.ts'
import { presentAssayFile, presentAssayLine } from './present-assay-file.ts'
import type { Conversion } from './to-bundles.ts'

export function isAssayFile({ source }: SourceFile): boolean {
  return isAssaySource(source)
}

/** One article as `.assay.json`, several a line each as `.assay.jsonl`. Nothing is lost. */
export function createAssayExport(generator: string): ExportFormat {
  return {
    ...assayNames,
    listLosses: () => [],
    write(bundles) {
      const [only] = bundles
      if (bundles.length === 1 && only) {
        return [{ name: nameFile(bundles, 'assay.json'), content: presentAssayFile(only, { generator }) }]
      }
      const lines = bundles.map(bundle => presentAssayLine(bundle, { generator }))
      return [{ name: nameFile(bundles, 'assay.jsonl'), content: lines.join('') }]
    },
  }
}

/** Annotation files as a conversion; a text that a file leaves out may be given by its hash. */
export function readAssayFiles(
  files: readonly SourceFile[],
  { codebook, sha256 }: Pick<ConvertOptions, 'codebook' | 'sha256'>,
  findText: (hash: string) => string | undefined = () => undefined,
): Conversion {
  const bundles: Bundle[] = []
  const problems: FileProblem[] = []
  for (const { name, source } of files) {
    const parsed = parseAssayFile(source, { codebook, sha256, findText })
    if (!parsed.ok) problems.push(...parsed.error.map(problem => ({ ...problem, file: name })))
    for (const bundle of parsed.ok ? parsed.value : []) {
      if (bundle.text !== null) bundles.push(bundle)
      else problems.push({ path: '$.article.text', message: missingText, file: name })
    }
  }
  const count = bundles.reduce((sum, { claims }) => sum + claims.length, 0)
  return { bundles, report: { in: count, out: count, unit: 'code-point', losses: [], problems } }
}

const missingText =
  'Expected the text of the article; the file leaves it out. Give the text as well, as a file of its own.'
