// brat standoff: a `.txt` with the text and an `.ann` of the same name with its annotations, a line each.
// https://brat.nlplab.org/standoff.html
import type { ExportFormat, ImportFormat } from '../foreign.ts'
import { isAnn, readBrat } from './read-brat.ts'
import { listBratLosses, writeBrat } from './write-brat.ts'

const names = { id: 'brat', title: 'brat standoff' } as const

export const bratImport: ImportFormat = {
  ...names,
  detect: files => files.some(({ name }) => isAnn(name)),
  read: readBrat,
}

export const bratExport: ExportFormat = { ...names, listLosses: listBratLosses, write: writeBrat }
