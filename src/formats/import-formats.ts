import { bratImport } from './brat/brat.ts'
import { csvImport } from './csv/read-csv.ts'
import { doccanoImport } from './doccano/doccano.ts'
import type { ImportFormat, SourceFile } from './foreign.ts'
import { labelStudioImport } from './label-studio/label-studio.ts'
import { prodigyImport } from './prodigy/prodigy.ts'
import { hypothesisImport } from './read-hypothesis.ts'
import { uimaCasImport } from './uima-cas/uima-cas.ts'
import { w3cImport } from './w3c/read-w3c.ts'

/** What comes in from other tools, in the order in which files are tried: the surest signs first. */
export const importFormats: readonly ImportFormat[] = [
  bratImport,
  w3cImport,
  hypothesisImport,
  uimaCasImport,
  labelStudioImport,
  prodigyImport,
  doccanoImport,
  csvImport,
]

/** The format of these files, if one is sure of all of them. */
export function detectFormat(files: readonly SourceFile[]): ImportFormat | null {
  return importFormats.find(format => format.detect(files)) ?? null
}
