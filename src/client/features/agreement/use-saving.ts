import { saveFile } from '../../data/export.ts'
import type { AgreementChoice, AgreementFile } from './agreement-questions.ts'
import type { AgreementCalls } from './use-agreement-worker.ts'

const files: Readonly<Record<AgreementFile, { readonly name: string; readonly type: string }>> = {
  csv: { name: 'agreement.csv', type: 'text/csv;charset=utf-8' },
  json: { name: 'agreement.json', type: 'application/json' },
  html: { name: 'agreement-report.html', type: 'text/html;charset=utf-8' },
  markdown: { name: 'agreement-report.md', type: 'text/markdown;charset=utf-8' },
}

/** Saves a file of what is chosen through the browser. */
export function useSaving(
  calls: AgreementCalls | undefined,
  choice: AgreementChoice,
  onError: (error: Error) => void,
): (kind: AgreementFile) => void {
  return kind => {
    const { name, type } = files[kind]
    calls
      ?.ask('write', { choice, kind })
      .then(content => saveFile({ name, content: new Blob([content], { type }) }), onError)
  }
}
