import type { Article } from '../../../../core/article.ts'
import type { Bundle } from '../../../../core/bundle.ts'
import type { Codebook } from '../../../../core/codebook.ts'
import { createAssayExport } from '../../../../formats/assay-format.ts'
import type { ConvertReport } from '../../../../formats/convert-options.ts'
import { createDeriveId } from '../../../../formats/derive-id.ts'
import type { ForeignAnnotation, ForeignDocument, ForeignReading } from '../../../../formats/foreign.ts'
import { toBundles } from '../../../../formats/to-bundles.ts'
import { sha256 } from '../../../data/sha256.ts'
import type { LabelChoices } from './label-choices.ts'
import { labelsOf } from './list-labels.ts'

export interface ConvertReadingOptions {
  /** The id of the format. */
  readonly format: string
  /** Stands in the origin of claims whose document names no file. */
  readonly file: string
  readonly choices: LabelChoices
  /** Texts of documents whose file only points at them, by the document's number; null leaves the document out. */
  readonly texts: ReadonlyMap<number, string | null>
  readonly here: readonly Article[]
  readonly codebook: Codebook
  readonly generator: string
  /** Called with every id that is made, which is about once an annotation. */
  readonly onId?: () => void
  /** Called once all is placed. */
  readonly onPlaced?: () => void
}

/** A native annotation file of what was read, null where nothing came out; the same bytes whenever it is made. */
export function convertReading(
  reading: ForeignReading,
  options: ConvertReadingOptions,
): { readonly content: string | null; readonly ending: string; readonly report: ConvertReport } {
  const { choices, codebook, format, file, texts } = options
  const kept = reading.documents.map((document, index) => giveText(document, texts.get(index)))
  const out = reading.documents.filter((_, index) => kept[index] === null)
  const documents = kept.flatMap(document => (document ? [settleLabels(document, choices)] : []))
  const deriveId = createDeriveId(sha256)
  const { bundles, report } = toBundles(
    { documents, losses: reading.losses },
    {
      ...{ format, file, codebook, sha256, labels: Object.fromEntries(choices) },
      deriveId: name => {
        options.onId?.()
        return deriveId(name)
      },
    },
  )
  options.onPlaced?.()
  const written = bundles.length > 0 ? write(bundles, options) : null
  const left = out.reduce((sum, { annotations }) => sum + annotations.length, 0)
  const losses = [...report.losses, ...out.map(tellLeftOut)]
  return {
    content: written?.content ?? null,
    ending: bundles.length > 1 ? '.assay.jsonl' : '.assay.json',
    report: { ...report, in: report.in + left, losses },
  }
}

function giveText(document: ForeignDocument, text: string | null | undefined): ForeignDocument | null {
  if (document.text !== null || text === undefined) return document
  return text === null ? null : { ...document, text }
}

/**
 * Puts first of an annotation's labels one that has a type: only an annotation with no such label is left out because
 * of another.
 */
function settleLabels(document: ForeignDocument, choices: LabelChoices): ForeignDocument {
  const settle = (annotation: ForeignAnnotation): ForeignAnnotation => {
    const all = labelsOf(annotation)
    const first = all.find(label => typeof choices.get(label) === 'string') ?? all[0] ?? ''
    return { ...annotation, label: first, otherLabels: all.filter(label => label !== first) }
  }
  return { ...document, annotations: document.annotations.map(settle) }
}

function write(bundles: readonly Bundle[], { here, generator }: ConvertReadingOptions) {
  const ids = new Set(here.map(({ id }) => id))
  const byText = new Map(here.map(article => [article.sha256, article]))
  const placed = bundles.map(bundle => {
    const article = ids.has(bundle.article.id) ? undefined : byText.get(bundle.article.sha256)
    return article ? { ...bundle, article } : bundle
  })
  return createAssayExport(generator).write(placed)[0] ?? null
}

function tellLeftOut({ id, title, annotations }: ForeignDocument): string {
  const count = annotations.length
  return `${count} ${count === 1 ? 'annotation' : 'annotations'} of “${title || id}”, left out as you chose: its text was not given.`
}
