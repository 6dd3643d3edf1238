/**
 * Makes DOM ranges for offsets in the article's text, as a page can that has just laid that text out itself: where
 * each text node begins is known. UTF-16 units.
 */
export function createRanges(article: HTMLElement): (start: number, end: number) => Range {
  const nodes: Node[] = []
  const starts: number[] = []
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
  let passed = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push(node)
    starts.push(passed)
    passed += node.textContent?.length ?? 0
  }

  function indexAt(offset: number): number {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return Math.max(low - 1, 0)
  }
  return (start, end) => {
    const range = document.createRange()
    const first = indexAt(start)
    const last = indexAt(end - 1)
    const from = nodes[first]
    const to = nodes[last]
    if (!from || !to) throw new Error('an article without text')
    range.setStart(from, start - (starts[first] ?? 0))
    range.setEnd(to, end - (starts[last] ?? 0))
    return range
  }
}
