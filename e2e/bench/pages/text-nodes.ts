import type { Stretch } from './known-article.ts'

/** The text nodes of a paragraph in order, and where each begins in its text. */
interface TextNodes {
  readonly nodes: readonly Node[]
  readonly starts: readonly number[]
}

interface Kept {
  readonly watcher: MutationObserver
  read: TextNodes
}

/** Paragraphs longer than this are not walked through anew for every question. */
const long = 10_000
const kept = new WeakMap<HTMLElement, Kept>()

/** A range over part of a paragraph, by offsets in its text. */
export function rangeIn(paragraph: HTMLElement, start: number, end: number): Range {
  const { nodes, starts } = textNodesOf(paragraph)
  const range = document.createRange()
  range.selectNodeContents(paragraph)
  const first = lastAtOrBefore(starts, start)
  const last = lastAtOrBefore(starts, Math.max(end - 1, 0))
  const from = nodes[first]
  const to = nodes[last]
  if (from) range.setStart(from, start - (starts[first] ?? 0))
  if (to) range.setEnd(to, end - (starts[last] ?? 0))
  return range
}

/** Where in a paragraph's text a DOM point stands; null when it is not in one of its text nodes. */
export function offsetIn(paragraph: HTMLElement, node: Node, offset: number): number | null {
  const { nodes, starts } = textNodesOf(paragraph)
  const at = nodes.indexOf(node)
  return at < 0 ? null : (starts[at] ?? 0) + offset
}

/**
 * The stretches of a paragraph's text under a line that stands for many claims at once: those that lie further out
 * than anybody could tell apart. By offsets in its text.
 */
export function crowdsIn(paragraph: HTMLElement): readonly Stretch[] {
  if (!paragraph.querySelector('[data-crowd]')) return []
  const { nodes, starts } = textNodesOf(paragraph)
  const crowds: [number, number][] = []
  for (const [at, node] of nodes.entries()) {
    if (!node.parentElement?.closest('[data-crowd]')) continue
    const start = starts[at] ?? 0
    const end = start + (node.textContent?.length ?? 0)
    const last = crowds.at(-1)
    if (last?.[1] === start) last[1] = end
    else crowds.push([start, end])
  }
  return crowds
}

function textNodesOf(paragraph: HTMLElement): TextNodes {
  const known = kept.get(paragraph)
  if (known) {
    if (known.watcher.takeRecords().length > 0) known.read = walk(paragraph)
    return known.read
  }
  const read = walk(paragraph)
  const length = (read.starts.at(-1) ?? 0) + (read.nodes.at(-1)?.textContent?.length ?? 0)
  if (length > long) keep(paragraph, read)
  return read
}

function keep(paragraph: HTMLElement, read: TextNodes): void {
  const watcher = new MutationObserver(() => {
    const mine = kept.get(paragraph)
    if (mine) mine.read = walk(paragraph)
  })
  watcher.observe(paragraph, { subtree: true, childList: true, characterData: true })
  kept.set(paragraph, { watcher, read })
}

function walk(paragraph: HTMLElement): TextNodes {
  const nodes: Node[] = []
  const starts: number[] = []
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  let passed = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (length === 0) continue
    nodes.push(node)
    starts.push(passed)
    passed += length
  }
  return { nodes, starts }
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(low - 1, 0)
}
