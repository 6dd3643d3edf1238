/** How an engine shows that a claim is marked. */
export type MarkKind = 'mark' | 'recogito-span' | 'recogito-js' | 'highlight' | 'none'

/**
 * Ids of what is marked: where marks are elements of the text, in one paragraph; for engines that draw apart from
 * it, and only what is in sight, anywhere.
 */
export function markedIn(kind: MarkKind, paragraph: HTMLElement): ReadonlySet<string> {
  if (kind === 'highlight') return new Set([...CSS.highlights.keys()].map(name => name.slice(1)))
  const ids = new Set<string>()
  for (const mark of marksIn(kind, paragraph)) ids.add(idOf(kind, mark))
  return ids
}

/** What can be seen of how some claims are marked in a paragraph; null while one of them is not. */
export function lookOf(kind: MarkKind, paragraph: HTMLElement, ids: readonly string[]): string | null {
  const looks = ids.map(id => (kind === 'highlight' ? ruleOf(id) : lookOfMark(kind, paragraph, id)))
  return looks.every(look => look !== null) ? looks.join('\n') : null
}

function marksIn(kind: MarkKind, paragraph: HTMLElement): Iterable<HTMLElement> {
  if (kind === 'mark') return paragraph.querySelectorAll<HTMLElement>('mark[data-claim]')
  const root = kind === 'recogito-span' ? document : paragraph
  return root.getElementsByClassName('r6o-annotation') as HTMLCollectionOf<HTMLElement>
}

function idOf(kind: MarkKind, { dataset }: HTMLElement): string {
  const { claim, annotation, id } = dataset
  return (kind === 'mark' ? claim : kind === 'recogito-js' ? id : annotation) ?? ''
}

function lookOfMark(kind: MarkKind, paragraph: HTMLElement, id: string): string | null {
  for (const mark of marksIn(kind, paragraph)) {
    if (idOf(kind, mark) !== id) continue
    const { backgroundColor, textDecoration, outline, borderBottom } = getComputedStyle(mark)
    return [backgroundColor, textDecoration, outline, borderBottom].join(' ')
  }
  return null
}

/** The peer writes a rule for each highlight anew whenever one changes. */
function ruleOf(id: string): string | null {
  for (const { textContent } of document.head.getElementsByTagName('style')) {
    const at = textContent?.indexOf(`::highlight(_${id})`) ?? -1
    if (at >= 0) return textContent?.slice(at, textContent.indexOf('}', at)) ?? null
  }
  return null
}
