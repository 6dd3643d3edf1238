import { isolate } from './isolate.ts'

/** A title in quotation marks; marks of the title's own become single ones. */
export function quoteTitle(title: string): string {
  const single = title.replace(/[“”„«»]/gu, mark => (mark === '”' || mark === '»' ? '’' : '‘'))
  return `“${isolate(single)}”`
}
