import type { ForeignSummary, TextlessDocument } from './conversion.ts'
import { listLabels } from './list-labels.ts'
import type { ReadForeign } from './read-foreign.ts'

/** What is to be chosen of files that were read, small enough to be sent to the page. */
export function summariseReading({ format, reading, looseTexts }: ReadForeign): ForeignSummary {
  const { documents } = reading
  const textless = documents.flatMap(({ text, id, title, file, annotations, url, own }, index) =>
    text !== null
      ? []
      : [
          {
            index,
            title: title || own?.article.title || id,
            file: file ?? annotations[0]?.file ?? null,
            annotations: annotations.length,
            url: url ?? null,
            sha256: own?.article.sha256 ?? null,
          } satisfies TextlessDocument,
        ],
  )
  return {
    format: format.id,
    formatTitle: format.title,
    annotations: documents.reduce((sum, { annotations }) => sum + annotations.length, 0),
    documents: documents.length,
    textless,
    looseTexts,
    ...listLabels(reading),
  }
}
