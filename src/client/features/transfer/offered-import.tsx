import type { OfferedFiles } from '../../data/pending-import.ts'
import { ForeignImport } from './foreign/foreign-import.tsx'
import { OwnImport } from './own-import.tsx'

interface OfferedImportProps {
  readonly offered: OfferedFiles
  /** How many more wait behind it. */
  readonly left: number
}

/** What was offered, from the first look to the report: an annotation file at once, other tools' files converted first. */
export function OfferedImport({ offered, left }: OfferedImportProps) {
  const { id, files, kind } = offered
  const [file] = files
  if (kind === 'own' && file) return <OwnImport offered={{ id, file }} left={left} />
  return <ForeignImport offered={offered} left={left} />
}
