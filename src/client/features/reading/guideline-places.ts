// Places in the guideline as it is shown: the part on a type, and words that are looked for.

/** Scrolls to the heading of this name, or to the paragraph or list item that begins with it in bold, and points at it. */
export function showPart(body: HTMLElement, name: string): void {
  for (const before of body.querySelectorAll('[data-fits]')) before.removeAttribute('data-fits')
  const isIt = (element: Element) => element.textContent?.trim().toLowerCase() === name.toLowerCase()
  const heading = [...body.querySelectorAll('h2, h3, h4, h5, h6')].find(isIt)
  const bold = [...body.querySelectorAll('strong')].find(isIt)?.closest('li, p')
  const part = heading ?? bold?.closest('li') ?? bold
  if (!part) return
  part.setAttribute('data-fits', '')
  part.scrollIntoView({ block: 'start' })
}

const all = 'assay-found'
const current = 'assay-found-current'
/** More are counted, but not lit. */
const most = 500

/** The places of the words in a shown text, whatever their case, in its order. */
export function findWords(body: HTMLElement, typed: string): readonly Range[] {
  const wanted = typed.trim().toLowerCase()
  const ranges: Range[] = []
  const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = (node.textContent ?? '').toLowerCase()
    if (text.length !== node.textContent?.length) continue
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const range = new Range()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      ranges.push(range)
    }
  }
  return ranges
}

/** Lights the ranges, the one at `at` more, and shows that one; wipes what was lit before. */
export function lightWords(ranges: readonly Range[], at: number): void {
  CSS.highlights.delete(all)
  CSS.highlights.delete(current)
  const chosen = ranges[at]
  if (!chosen) return
  CSS.highlights.set(all, new Highlight(...ranges.slice(0, most)))
  const light = new Highlight(chosen)
  light.priority = 1
  CSS.highlights.set(current, light)
  chosen.startContainer.parentElement?.scrollIntoView({ block: 'center' })
}
