/** A title in quotation marks; marks of the title's own become single ones. */
export function quoteTitle(title: string): string {
  return `“${title.replace(/[“”„«»]/gu, mark => (mark === '”' || mark === '»' ? '’' : '‘'))}”`
}
