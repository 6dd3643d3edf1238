import type { ImportReport } from '../../../api/import-report.ts'
import { isolate } from '../../ui/isolate.ts'

/** A sentence for each person whom the file has otherwise: what is here stays, whatever is chosen. */
export function presentKeptPeople({ articles }: Pick<ImportReport, 'articles'>): readonly string[] {
  const sentences = articles.flatMap(({ keptPeople }) =>
    keptPeople.map(({ nameHere, nameInFile }) =>
      nameHere === nameInFile
        ? `The file has other tools’ notes on ${isolate(nameHere)} that are not those here. Those here stay.`
        : `The file calls ${isolate(nameHere)} “${isolate(nameInFile)}”. Here the name stays ${isolate(nameHere)}.`,
    ),
  )
  return [...new Set(sentences)]
}
