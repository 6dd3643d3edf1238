import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Bundle } from '../core/bundle.ts'
import { defaultCodebook } from '../core/default-codebook.ts'
import { arbitraryBundle } from '../testing/arbitrary-bundle.ts'
import { checkProperty } from '../testing/property.ts'
import { indexCodePoints } from '../text/code-points.ts'
import { bratExport, bratImport } from './brat/brat.ts'
import { splitAtLines } from './brat/brat-fragments.ts'
import type { ConvertOptions } from './convert-options.ts'
import { createDeriveId } from './derive-id.ts'
import { doccanoExport, doccanoImport } from './doccano/doccano.ts'
import type { ExportFormat, ImportFormat, SourceFile } from './foreign.ts'
import { labelStudioExport, labelStudioImport } from './label-studio/label-studio.ts'
import { presentAssayFile } from './present-assay-file.ts'
import { prodigyExport, prodigyImport } from './prodigy/prodigy.ts'
import { toBundles } from './to-bundles.ts'
import { uimaCasExport, uimaCasImport } from './uima-cas/uima-cas.ts'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const options: Omit<ConvertOptions, 'format'> = {
  file: 'a',
  codebook: defaultCodebook,
  sha256,
  deriveId: createDeriveId(sha256),
}

const formats: readonly (readonly [string, ExportFormat, ImportFormat])[] = [
  ['brat', bratExport, bratImport],
  ['Label Studio', labelStudioExport, labelStudioImport],
  ['doccano', doccanoExport, doccanoImport],
  ['Prodigy', prodigyExport, prodigyImport],
  ['UIMA', uimaCasExport, uimaCasImport],
]

/** What a format says it holds: no reviews, no extensions of fragments; brat no claims on line ends alone, nor details without claims. */
function reduce(bundle: Bundle, format: string): Bundle {
  const points = indexCodePoints(bundle.text ?? '')
  const claims = bundle.claims
    .filter(({ fragments }) => format !== 'brat' || splitAtLines(fragments, points).length > 0)
    .map(claim => ({ ...claim, fragments: claim.fragments.map(({ start, end }) => ({ start, end })) }))
  return { ...bundle, claims, reviews: [] }
}

function convert(bundle: Bundle, [, output, input]: (typeof formats)[number]) {
  const files: SourceFile[] = output
    .write([bundle])
    .filter(({ name }) => !name.endsWith('.xml'))
    .map(({ name, content }) => ({ name, source: content }))
  const read = input.read(files)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return toBundles(read.value, { ...options, format: input.id })
}

const generator = 'assay 0.1.0'

describe('from Assay through another format and back', () => {
  test.each(formats)(
    '%s gives the same bytes',
    (name, output, input) => {
      const property = fc.property(arbitraryBundle(), bundle => {
        const wanted = reduce(bundle, name)
        fc.pre(name !== 'brat' || wanted.claims.length > 0)
        const { bundles, report } = convert(bundle, [name, output, input])
        expect(report.problems).toEqual([])
        expect(bundles.map(each => presentAssayFile(each, { generator }))).toEqual([
          presentAssayFile(wanted, { generator }),
        ])
      })
      checkProperty(`${name} to the byte`, property, { runs: 100 })
    },
    60_000,
  )
})
