import { plural } from '../../../ui/plural.ts'
import type { ForeignSummary } from './conversion.ts'

/** What a file of another tool holds, and what still needs a choice. */
export function presentLabelHeadline(
  { annotations, documents, labels }: Pick<ForeignSummary, 'annotations' | 'documents' | 'labels'>,
  open: { readonly labels: number; readonly texts: number },
): string {
  const articles = documents > 1 ? ` in ${plural(documents, 'article')}` : ''
  const bearing = annotations > 0 ? ` with ${plural(labels.length, 'label')}` : ''
  const parts = [
    open.labels > 0 && plural(open.labels, 'label'),
    open.texts > 0 && plural(open.texts, 'text'),
  ].filter(part => part !== false)
  const count = open.labels + open.texts
  const need = count === 0 ? '' : ` ${parts.join(' and ')} ${count === 1 ? 'needs' : 'need'} you.`
  return `${annotations === 0 ? 'No annotation' : plural(annotations, 'annotation')}${articles}${bearing}.${need}`
}
