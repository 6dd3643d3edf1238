/** More would fill the panel before its text begins. */
const most = 12

/** The second-level headings of a guideline in Markdown, in order, as they read: without signs of emphasis. */
export function findHeadings(text: string): readonly string[] {
  const headings: string[] = []
  let fence: string | null = null
  for (const line of text.split(/\r\n|[\r\n]/)) {
    const [, mark] = /^ {0,3}(```|~~~)/.exec(line) ?? []
    if (mark !== undefined && (fence === null || fence === mark)) fence = fence === null ? mark : null
    const [, heading] = (fence === null && /^ {0,3}##(?!#)[ \t]+(.+?)[ \t]*#*$/.exec(line)) || []
    if (heading !== undefined) headings.push(heading.replaceAll(/[*_`]/g, ''))
  }
  return [...new Set(headings)].slice(0, most)
}
