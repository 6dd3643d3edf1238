import { createAssayExport } from './assay-format.ts'
import { bratExport } from './brat/brat.ts'
import { csvExport } from './csv/write-csv.ts'
import { doccanoExport } from './doccano/doccano.ts'
import type { ExportFormat } from './foreign.ts'
import { htmlExport } from './html/write-html.ts'
import { labelStudioExport } from './label-studio/label-studio.ts'
import { prodigyExport } from './prodigy/prodigy.ts'
import { uimaCasExport } from './uima-cas/uima-cas.ts'
import { w3cExport } from './w3c/write-w3c.ts'
import { markdownExport } from './write-markdown.ts'

/** What goes out, our own format first. `generator` is the program's name and version. */
export function listExportFormats(generator: string): readonly ExportFormat[] {
  return [
    createAssayExport(generator),
    w3cExport,
    bratExport,
    labelStudioExport,
    doccanoExport,
    prodigyExport,
    uimaCasExport,
    csvExport,
    markdownExport,
    htmlExport,
  ]
}
